#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh [--record]  lib/data/charsets.txt has each character beyond ASCII of the phrases and of the
# forms of bounces, and kana, wide signs and what most bounces say besides, in every charset that has
# it, as iconv writes it; of a charset of single bytes all of them. With --record it is written anew.

set -eu
cd "$(dirname "$0")/../../lib/data"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

# The characters, a line each.
sed -n 's/^Phrase: //p' phrases/*.txt >"$work/text"
sed -n '/^Says/d; s/^[A-Z][a-z]*\(-[245]\)\{0,1\}: //p' formats.txt >>"$work/text"
cat >>"$work/text" <<'END'
ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼ
ぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅ
テデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ・ー
　、。々「」『』【】〒～
！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼
］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～
很抱歉您发送的邮件被退回以下是该相关信息主题时间无法到原因解决方案请检查内容适当修改后重新或通过其他式联系收人此由企业箱
统自动出勿直接复对服务器拒绝可能判定为垃圾地址不存在账号错误建议核实再试尊敬用户
自動的送信宛先不明受者存在以下配理由原因管問合確認再度容量超過転失敗返
END
grep -o '[^ -~]' "$work/text" | sort -u >"$work/wide"

# record NAME WIDTH ICONV-NAME NAMES SAYS
record() {
  printf '\nCharset: %s\nSays: %s\nNames: %s\nWidth: %s\nCharacters:' "$1" "$5" "$4" "$2"
  if [ "$2" = 1 ]; then
    first=$(case $1 in windows*) echo 128 ;; *) echo 160 ;; esac)
    LC_ALL=C awk -v first="$first" 'BEGIN { for (c = first; c < 256; c++) printf "%c\n", c }' |
      iconv -c -f "$3" -t UTF-8 >"$work/letters"
  else
    cp "$work/wide" "$work/letters"
  fi
  iconv -c -f UTF-8 -t "$3" "$work/letters" | od -An -v -t x1 -w1 |
    awk '{ printf "%s", ($1 == "0a" ? "\n" : $1) }' >"$work/bytes"
  paste -d = "$work/letters" "$work/bytes" | grep -E "=[89a-f][0-9a-f]{$((2 * $2 - 1))}$" |
    LC_ALL=C sort -t = -k 2 | fold_line
}

# Ten words a line.
fold_line() {
  awk '{ printf "%s%s", (NR % 10 == 1 ? "\n " : " "), $0 } END { print "" }'
}

{
  sed -n '1,/^$/p' charsets.txt | sed '$d'
  record gb 2 GBK 'gb x-gbk cp936 windows-936' 'Chinese, simplified: GB 2312, GBK, GB 18030'
  record big5 2 BIG5 'big5 cp950' 'Chinese, traditional: Big5'
  record euc-jp 2 EUC-JP 'euc-jp x-euc-jp eucjp' 'Japanese: EUC-JP, of which ISO-2022-JP has the lower bits'
  record shift_jis 2 SHIFT_JIS 'shift_jis shift-jis sjis x-sjis windows-31j cp932' 'Japanese: Shift JIS'
  record euc-kr 2 EUC-KR 'euc-kr ks_c_5601 cp949' 'Korean: EUC-KR'
  record koi8-r 1 KOI8-R koi8 'Russian: KOI8-R'
  record windows-1251 1 CP1251 'windows-1251 cp1251' 'Cyrillic of Windows'
  record iso-8859-2 1 ISO-8859-2 'iso-8859-2' 'Latin of Central Europe: ISO 8859-2'
  record windows-1250 1 CP1250 'windows-1250 cp1250' 'Latin of Central Europe, of Windows'
} >"$work/charsets.txt"

if [ "${1-}" = --record ]; then
  cp "$work/charsets.txt" charsets.txt
else
  diff charsets.txt "$work/charsets.txt" || {
    echo 'the phrases have other characters: run sh tests/charsets/run.sh --record'
    exit 1
  }
fi
echo "$(grep -c . "$work/wide") characters beyond ASCII"
