# bash completion for ita; made by `ita completion bash`
_ita() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i
  local commands='import status show measures search copied group compare missing complete weak follow-up scores codes report roster export extract reparse quarantine verify backup doctor completion version'
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
    search:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    search:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    search:--kind) COMPREPLY=($(compgen -W 'measures report other' -- "$word")); return ;;
    search:--limit) COMPREPLY=($(compgen -f -- "$word")); return ;;
    copied:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    copied:--letters) COMPREPLY=($(compgen -f -- "$word")); return ;;
    copied:--limit) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--issue) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--by) COMPREPLY=($(compgen -W 'province type year' -- "$word")); return ;;
    compare:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--kind) COMPREPLY=($(compgen -W 'measures report' -- "$word")); return ;;
    missing:--item) COMPREPLY=($(compgen -f -- "$word")); return ;;
    missing:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    missing:--roster) COMPREPLY=($(compgen -f -- "$word")); return ;;
    complete:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    complete:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    complete:--province) COMPREPLY=($(compgen -f -- "$word")); return ;;
    complete:--limit) COMPREPLY=($(compgen -f -- "$word")); return ;;
    complete:--kind) COMPREPLY=($(compgen -W 'measures report' -- "$word")); return ;;
    weak:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    weak:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    weak:--province) COMPREPLY=($(compgen -f -- "$word")); return ;;
    weak:--limit) COMPREPLY=($(compgen -f -- "$word")); return ;;
    weak:--below) COMPREPLY=($(compgen -f -- "$word")); return ;;
    follow-up:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    follow-up:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    follow-up:--province) COMPREPLY=($(compgen -f -- "$word")); return ;;
    follow-up:--limit) COMPREPLY=($(compgen -f -- "$word")); return ;;
    follow-up:--status) COMPREPLY=($(compgen -W 'reported not in the report no report' -- "$word")); return ;;
    scores:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    scores:--agency) COMPREPLY=($(compgen -f -- "$word")); return ;;
    scores:--province) COMPREPLY=($(compgen -f -- "$word")); return ;;
    scores:--limit) COMPREPLY=($(compgen -f -- "$word")); return ;;
    codes:--code) COMPREPLY=($(compgen -f -- "$word")); return ;;
    codes:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    report:-o|report:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    report:--by) COMPREPLY=($(compgen -W 'province type' -- "$word")); return ;;
    report:--year) COMPREPLY=($(compgen -f -- "$word")); return ;;
    export:--format) COMPREPLY=($(compgen -W 'jsonl csv' -- "$word")); return ;;
    export:-o|export:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    extract:--format) COMPREPLY=($(compgen -W 'json text' -- "$word")); return ;;
    doctor:--text) COMPREPLY=($(compgen -f -- "$word")); return ;;
    *:--db) COMPREPLY=($(compgen -f -- "$word")); return ;;
    *:--format) COMPREPLY=($(compgen -W 'table csv json jsonl' -- "$word")); return ;;
    *:--color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")); return ;;
    *:--xlsx) COMPREPLY=($(compgen -f -- "$word")); return ;;
  esac
  local options='-h --help --db --format --color --wide --excel --xlsx -q --quiet' words=
  case "$command" in
    '') words=$commands ;;
    import) options+=' -j --jobs --progress --again --archive --max-file --max-pages --unsandboxed' words='' ;;
    status) options+=' ' words='' ;;
    show) options+=' --pages' words='' ;;
    measures) options+=' --issue --indicator --code --year --agency --text --review --grouped --limit' words='' ;;
    search) options+=' --near --year --agency --kind --limit' words='' ;;
    copied) options+=' --pairs --agency --letters --limit' words='' ;;
    group) options+=' ' words='' ;;
    compare) options+=' --issue --by --agency --year --kind' words='' ;;
    missing) options+=' --item --year --roster --fail-on-any' words='' ;;
    complete) options+=' --year --agency --province --limit --kind --parts' words='' ;;
    weak) options+=' --year --agency --province --limit --below --without --findings' words='' ;;
    follow-up) options+=' --year --agency --province --limit --status' words='' ;;
    scores) options+=' --year --agency --province --limit --check' words='' ;;
    codes) options+=' --code --year' words='' ;;
    report) options+=' -o --output --by --year' words='' ;;
    roster) options+=' ' words='import show undecided decide match' ;;
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
