#compdef esmtpcode
# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# zsh completion for esmtpcode

_esmtpcode() {
  local -a codes
  _arguments -C \
    '(- *)--version[print the version]' \
    '(- *)--help[print a short help]' \
    '1:command:((explain\:"explain codes and replies" classify\:"say what replies mean" bounce\:"say what bounce mails report" list\:"list or search the codes"))' \
    '*::argument:->argument'
  [[ $state == argument ]] || return
  if [[ $words[1] == list ]]; then
    _arguments \
      '--json[print JSON]' \
      '--class[codes of this class]:class:(2 4 5)' \
      '--subject[codes of this subject]:subject:(other addressing mailbox system network protocol content security)' \
      '--bounce[codes of this kind]:kind:(none soft hard undetermined)' \
      '--severity[codes of this severity]:severity:(none low medium high critical)' \
      "--provider[a provider's own codes]:provider:(google microsoft)" \
      '*:word to search'
  elif [[ $words[1] == classify ]]; then
    _arguments '--json[print JSON]' '--why[show what decided]' '--summary[only count]' '--as[words of another system]:system:(sisimai kumomta powermta sparkpost ses_bounce ses_delay sendgrid postmark zonemta postalsys)' '*:file:_files'
  elif [[ $words[1] == bounce ]]; then
    _arguments '--json[print JSON]' '--why[show what decided]' '--summary[only count]' '*:mail, mbox or folder:_files'
  else
    codes=(${(f)"$(esmtpcode list 2>/dev/null | cut -d ' ' -f 1)"})
    _arguments '--json[print JSON]' "*:code:($codes)"
  fi
}

_esmtpcode "$@"
