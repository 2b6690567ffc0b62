#!/bin/sh
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# run.sh TABLEGEN  What is wrong in the data stops the build with "file:line: message".

set -eu
cd "$(dirname "$0")/../.."
tablegen=$(realpath "$1")
export ASAN_OPTIONS=detect_leaks=0 # the generator's memory lives as long as it does
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cases=0

# refuses MESSAGE FILE SED-SCRIPT  After the edit of that file the generator fails with the message.
refuses() {
  rm -rf "$work/data" "$work/out"
  cp -r lib/data "$work/data"
  mkdir "$work/out"
  sed -i "$3" "$work/data/$2"
  if cmp -s "lib/data/$2" "$work/data/$2"; then
    echo "the case '$1' changes nothing"
    exit 1
  fi
  if (cd "$work" && "$tablegen" data out) >"$work/said" 2>&1; then
    echo "accepted, where it should say: $1"
    exit 1
  fi
  if ! grep -qE "^data/[^:]+:[0-9]+: .*$1" "$work/said"; then
    echo "said instead of '$1':"
    head -n 5 "$work/said"
    exit 1
  fi
  if [ -n "$(ls -A "$work/out")" ]; then
    echo "wrote tables in spite of: $1"
    exit 1
  fi
  cases=$((cases + 1))
}

code=codes/X.4.1.txt
refuses 'unknown field Colour' $code '$a Colour: red'
refuses 'Title stands in line [0-9]+ already' $code '$a Title: Another one'
refuses 'Retry stands in line [0-9]+ already' $code '$a Retry: Always, in every class.'
refuses 'Title cannot differ by class' $code 's/^Title:/Title-4:/'
refuses 'Cause has no value' $code '0,/^Cause:/s/^Cause:.*/Cause:/'
refuses 'neither a field nor a comment' $code '2i what is this'
refuses 'not the name of a field' $code '2i Wh@t: is this'
refuses 'goes on with nothing' $code '1i \ folded'
refuses '0xc3 is not printable ASCII' $code 's/^Cause: /&\xc3\xa9 /'
refuses 'no record starts with Colour' $code '1i Colour: red\n'
refuses 'not X.subject.detail: X.4' $code 's/^Code: X.4.1/Code: X.4/'
refuses 'not X.subject.detail: X.9.1' $code 's/^Code: X.4.1/Code: X.9.1/'
refuses 'X.4.1 has a record in' codes/X.4.2.txt 's/^Code: X.4.2/Code: X.4.1/'
refuses 'no Classes' $code '/^Classes/d'
refuses 'no class: 3' $code 's/^Classes:.*/Classes: 3 4 5/'
refuses 'class 4 has 0 of Title, and needs 1' $code '/^Title/d'
refuses 'class [45] has [0-2] of Cause, and needs 3' $code '/^Cause/d'
refuses 'class [45] has [0-2] of Remedy, and needs 3' $code '/^Remedy/d'
refuses 'Summary has [0-9]+ characters for class 4, and needs 80' $code \
  's/^Summary-4:.*/Summary-4: Too short./'
refuses 'Meaning has [0-9]+ characters for class [45], and needs 200' $code \
  's/^\(Meaning[-0-9]*\):.*/\1: Short./'
refuses 'a Question stands right before its Answer' $code '0,/^Answer/{/^Answer/d}'
refuses 'no reason is called bad_weather' $code 's/^Reason:.*/Reason: bad_weather/'
refuses 'no severity is called severe' $code 's/^Severity-5:.*/Severity-5: severe/'
refuses 'no record has the related code X.4.99' $code 's/^Related:/& X.4.99/'
refuses 'X.4.1 is related to itself' $code 's/^Related:/& X.4.1/'
refuses 'not a code: 4,2' $code 's/^Related:/& 4,2/'
refuses 'not a reply code: 4x1' $code 's/^Replies:.*/Replies: 4x1/'
refuses 'no record has the reply 499' $code 's/^Replies:.*/Replies: 499/'
refuses 'no provider is called nobody' $code '2i Provider: nobody'
refuses 'no record has the code 4.0.0' codes/X.0.0.txt 's/^Classes:.*/Classes: 2 5/'
refuses 'not a code of the reply.s class: 5.1.1' replies.txt \
  's/^Customary: 4.2.4$/Customary: 5.1.1/'
refuses 'reply codes stand in ascending order' replies.txt 's/^Reply: 550/Reply: 250/'
refuses 'not a reply code: 650' replies.txt 's/^Reply: 550/Reply: 650/'
refuses 'no Says' replies.txt '0,/^Says/{/^Says/d}'
refuses 'has number 7 where 6 is due' reasons.txt 's/^Number: 6$/Number: 7/'
refuses 'reason unknown stands in' reasons.txt 's/^Reason: delivered/Reason: unknown/'
refuses 'a name has lower-case letters' reasons.txt 's/^Reason: delivered/Reason: Delivered/'
refuses 'no group is called nowhere' reasons.txt 's/^Group: size/Group: nowhere/'
refuses 'no Group' reasons.txt '0,/^Group/{/^Group/d}'
refuses 'not a number: many' reasons.txt 's/^Number: 6$/Number: many/'

refuses 'a phrase is in lower case' phrases/german.txt '0,/^Phrase: /s/^Phrase: /&Я/'
refuses 'a phrase has the spaces and signs of ASCII' phrases/german.txt '0,/^Phrase: /s/^Phrase: /&„/'
refuses 'a phrase does not start with' phrases/german.txt '0,/^Phrase: /s/^Phrase: /&* /'
refuses 'a weight is 0 to 9, not 10' phrases/german.txt '0,/^Weight: /s/^Weight: .*/Weight: 10/'
refuses 'has the same phrase' phrases/french.txt '0,/^Phrase: /s/^Phrase: .*/Phrase: empfaenger unbekannt/'
refuses 'a charset has Names' charsets.txt '0,/^Names: /{/^Names: /d}'
refuses 'not a character and its bytes' charsets.txt '0,/=/s/=[0-9a-f]/=/'
refuses 'a byte of ASCII starts no character' charsets.txt '0,/=[89a-f]/s/=[89a-f]/=2/'
refuses 'a longer name than there is room for' charsets.txt '0,/^Names: /s/^Names: /&a-very-long-name /'

refuses 'a pattern starts with a word' formats.txt '0,/^Opens: /s/^Opens: /&@ /'
refuses 'a pattern has 4 to 255 bytes' formats.txt '0,/^Ends: /s/^Ends: .*/Ends: now/'
refuses 'a pattern is in lower case' formats.txt '0,/^Ends: /s/^Ends: /&X/'
refuses 'no @ for the address' formats.txt '0,/^Recipient: /s/^Recipient: .*/Recipient: nobody/'
refuses 'more than one @' formats.txt '0,/^Recipient: /s/^Recipient: .*/Recipient: from @ to @/'
refuses 'something follows the [$]' formats.txt '0,/^Ends: /s/^Ends: .*/Ends: now$ then/'
refuses 'the pattern stands in .*formats.txt:[0-9]+ already' formats.txt \
  '$a Opens: the following address failed'
refuses 'format exim stands in .* already' formats.txt 's/^Format: postfix/Format: exim/'

# A summary copied from another record.
summary=$(sed -n 's/^Summary-4: //p' lib/data/$code)
refuses 'has the same Summary' codes/X.4.2.txt "s|^Summary-4:.*|Summary-4: $summary|"

# Calls of the wrong form, and folders that are not there.
for arguments in '' 'one' 'one two three' '/nowhere /nowhere'; do
  # shellcheck disable=SC2086
  "$tablegen" $arguments >/dev/null 2>&1 && status=0 || status=$?
  [ "$status" -eq 2 ] || { echo "'tablegen $arguments' ends with $status"; exit 1; }
done
echo "$cases kinds of mistakes are refused"
