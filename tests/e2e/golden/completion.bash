# bash completion for ita; made by `ita completion bash`
_ita() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i
  local commands='import status show measures compare missing export extract reparse quarantine verify backup doctor completion version'
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ " $commands " == *" ${COMP_WORDS[i]} "* ]] && command=${COMP_WORDS[i]} && break
  done
  case "$command:$before" in
    import:-j|import:--jobs) COMPREPLY=($(compgen -f -- "$word")); return ;;
    import:--progress) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
    import:--archive) COMPREPLY=($(compgen -f -- "$word")); return ;;
    import:--max-file) COMPREPLY=($(compgen -f -- "$word")); return ;;
    import:--max-pages) COMPREPLY=($(compgen -f -- "$word")); return ;;
    measures:--issue) COMPREPLY=($(compgen -f -- "$word")); return ;;
    measures:--indicator) COMPREPLY=($(compgen -f -- "$word")); return ;;
    measures:--code) COMPREPLY=($(compgen -f -- "$word")); return ;;
    measures:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    measures:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    measures:--text) COMPREPLY=($(compgen -f -- "$word")); return ;;
    measures:--limit) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--issue) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--kind) COMPREPLY=($(compgen -W 'measures report' -- "$word")); return ;;
    missing:--item) COMPREPLY=($(compgen -f -- "$word")); return ;;
    missing:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    missing:--roster) COMPREPLY=($(compgen -f -- "$word")); return ;;
    export:--format) COMPREPLY=($(compgen -W 'jsonl csv' -- "$word")); return ;;
    export:-o|export:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    extract:--format) COMPREPLY=($(compgen -W 'json text' -- "$word")); return ;;
    doctor:--text) COMPREPLY=($(compgen -f -- "$word")); return ;;
    *:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    *:--format) COMPREPLY=($(compgen -W 'table csv json jsonl' -- "$word")); return ;;
    *:--color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
  esac
  local options='-h --help --db --format --color --wide --excel -q --quiet' words=
  case "$command" in
    '') words=$commands ;;
    import) options+=' -j --jobs --progress --again --archive --max-file --max-pages --unsandboxed' words='' ;;
    status) options+=' ' words='' ;;
    show) options+=' --pages' words='' ;;
    measures) options+=' --issue --indicator --code --year --agency --text --review --limit' words='' ;;
    compare) options+=' --issue --agency --year --kind' words='' ;;
    missing) options+=' --item --year --roster --fail-on-any' words='' ;;
    export) options+=' --format -o --output' words='' ;;
    extract) options+=' --format' words='' ;;
    reparse) options+=' ' words='' ;;
    quarantine) options+=' ' words='list show retry' ;;
    verify) options+=' ' words='' ;;
    backup) options+=' ' words='' ;;
    doctor) options+=' --text' words='' ;;
    completion) options+=' ' words='bash zsh fish' ;;
    version) options+=' ' words='' ;;
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _ita ita
