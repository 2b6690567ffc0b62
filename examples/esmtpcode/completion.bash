# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

# bash completion for esmtpcode

_esmtpcode() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words
  COMPREPLY=()
  case $before in
    --class) words='2 4 5' ;;
    --subject) words='other addressing mailbox system network protocol content security' ;;
    --bounce) words='none soft hard undetermined' ;;
    --severity) words='none low medium high critical' ;;
    --provider) words='google microsoft' ;;
    --as) words='sisimai kumomta powermta sparkpost ses_bounce ses_delay sendgrid postmark zonemta postalsys' ;;
    *)
      if [ "$COMP_CWORD" -eq 1 ]; then
        words='explain classify bounce list --version --help'
      elif [ "${COMP_WORDS[1]}" = list ]; then
        words='--json --class --subject --bounce --severity --provider'
      elif [ "${COMP_WORDS[1]}" = classify ]; then
        words='--json --why --summary --as'
        mapfile -t COMPREPLY < <(compgen -f -W "$words" -- "$word")
        return
      elif [ "${COMP_WORDS[1]}" = bounce ]; then
        mapfile -t COMPREPLY < <(compgen -f -W '--json --why --summary' -- "$word")
        return
      else
        words="--json $(esmtpcode list 2>/dev/null | cut -d ' ' -f 1)"
      fi
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}

complete -F _esmtpcode esmtpcode
