#compdef ita
# zsh completion for ita; made by `ita completion zsh`
_ita_commands() {
  local -a commands=(
    'import:Read report files into the database'
    'status:What was read, and what needs a look'
    'show:One document in full, or the list of all'
    'measures:Who chose which measures'
    'search:Where pages say something, with page and box'
    'copied:Wordings that several agencies share'
    'group:Bring the groups of like measures up to date'
    'compare:Issues by agency, or two agencies side by side'
    'missing:Which agencies lack a publication'
    'complete:Which required parts publications lack'
    'weak:Weak scores and findings, with and without a measure'
    'follow-up:Planned measures, and whether they were reported'
    'scores:Scores over the years, and whether totals add up'
    'codes:The code of a question in every year'
    'report:One HTML file with the main figures, to hand on'
    'roster:The agencies that should publish'
    'export:Everything, for other programs'
    'extract:The text and tables of one file'
    'reparse:Apply newer rules to all stored pages'
    'quarantine:Documents that broke the program reading them'
    'verify:Is everything stored, and is it whole'
    'backup:Copy the database, also while others use it'
    'doctor:Is everything there, and what is in force'
    'completion:Completion for your shell'
    'version:The program'\''s version'
  )
  _describe command commands
}
_ita() {
  local curcontext=$curcontext state line
  _arguments -C \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '(-)1:command:_ita_commands' \
    '(-)*::argument:->argument'
  [[ $state == argument ]] || return
  case $line[1] in
  import)
    _arguments \
    '*-j[Documents read at once (default\: cores)]:value:_files' \
    '*--jobs[Documents read at once (default\: cores)]:value:_files' \
    '*--progress[Progress\: auto, always or never]:value:(auto always never)' \
    '*--again[Read known documents anew]' \
    '*--archive[Keep a copy of every original there, by its content]:value:_files' \
    '*--max-file[Largest file, in MiB]:value:_files' \
    '*--max-pages[Most pages of a document]:value:_files' \
    '*--unsandboxed[Read without the kernel'\''s sandbox; only files that you trust]' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  status)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  show)
    _arguments \
    '*--pages[Only the pages\: the verdict on each one'\''s text, with evidence]' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  measures)
    _arguments \
    '*--issue[Analysis issue\: 1 to 7, or its words]:value:_files' \
    '*--indicator[Indicator\: 1 to 10, or its words]:value:_files' \
    '*--code[Question codes, any of them\: i7, "e3 O18"]:value:_files' \
    '*--year[Fiscal year (B.E.) of the measures]:value:_files' \
    '*--agency[Part of the agency'\''s name]:value:_files' \
    '*--text[Words in finding, measure, steps or result]:value:_files' \
    '*--review[Only measures that need a look]' \
    '*--grouped[One line for all measures that do the same]' \
    '*--limit[At most so many rows]:value:_files' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  search)
    _arguments \
    '*--near[Tone marks, signs and punctuation may differ]' \
    '*--year[Fiscal year (B.E.)]:value:_files' \
    '*--agency[Part of the agency'\''s name]:value:_files' \
    '*--kind[measures, report or other]:value:(measures report other)' \
    '*--limit[At most so many rows (50)]:value:_files' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  copied)
    _arguments \
    '*--pairs[Pairs of agencies instead of wordings]' \
    '*--agency[Only what this agency has]:value:_files' \
    '*--letters[The shortest text that counts (40)]:value:_files' \
    '*--limit[At most so many rows (50)]:value:_files' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  group)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  compare)
    _arguments \
    '*--issue[One issue only\: 1 to 7]:value:_files' \
    '*--by[Groups instead of agencies\: province, type or year]:value:(province type year)' \
    '*--agency[Twice\: the agencies to set side by side]:value:_files' \
    '*--year[Fiscal year (B.E.)]:value:_files' \
    '*--kind[measures, or report (what was carried out)]:value:(measures report)' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  missing)
    _arguments \
    '*--item[measures, report, or the item'\''s code in that year]:value:_files' \
    '*--year[Fiscal year (B.E.) of the publication; several times]:value:_files' \
    '*--roster[CSV file of the agencies to expect (else the imported)]:value:_files' \
    '*--fail-on-any[Exit with 10 if any agency lacks it]' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  complete)
    _arguments \
    '*--year[Only of this fiscal year (B.E.) of the publication]:value:_files' \
    '*--agency[Only agencies of this name, or a part of it]:value:_files' \
    '*--province[Only of this province]:value:_files' \
    '*--limit[At most so many rows (1000)]:value:_files' \
    '*--kind[measures, or report]:value:(measures report)' \
    '*--parts[One row a part, with its evidence]' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  weak)
    _arguments \
    '*--year[Only of this fiscal year (B.E.) of the document]:value:_files' \
    '*--agency[Only agencies of this name, or a part of it]:value:_files' \
    '*--province[Only of this province]:value:_files' \
    '*--limit[At most so many rows (1000)]:value:_files' \
    '*--below[Scores under this are weak (85)]:value:_files' \
    '*--without[Only what no measure answers]' \
    '*--findings[Findings of the tables instead of scores]' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  follow-up)
    _arguments \
    '*--year[Only of this fiscal year (B.E.) of the plan]:value:_files' \
    '*--agency[Only agencies of this name, or a part of it]:value:_files' \
    '*--province[Only of this province]:value:_files' \
    '*--limit[At most so many rows (1000)]:value:_files' \
    '*--status[reported, '\''not in the report'\'', '\''no report'\'']:value:(reported not in the report no report)' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  scores)
    _arguments \
    '*--year[Only of this fiscal year (B.E.) of the document]:value:_files' \
    '*--agency[Only agencies of this name, or a part of it]:value:_files' \
    '*--province[Only of this province]:value:_files' \
    '*--limit[At most so many rows (1000)]:value:_files' \
    '*--check[Totals against the sum of their indicators]' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  codes)
    _arguments \
    '*--code[Only questions that have this code]:value:_files' \
    '*--year[The year of that code, of the assessment (B.E.)]:value:_files' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  report)
    _arguments \
    '*-o[The HTML file to write]:value:_files' \
    '*--output[The HTML file to write]:value:_files' \
    '*--by[Rows of the heat map\: province or type]:value:(province type)' \
    '*--year[Only this fiscal year (B.E.)]:value:_files' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  roster)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '1:value:(import show undecided decide match)'
    ;;
  export)
    _arguments \
    '*--format[jsonl (a document a line) or csv (a measure a row)]:value:(jsonl csv)' \
    '*-o[File to write (else standard output)]:value:_files' \
    '*--output[File to write (else standard output)]:value:_files' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  extract)
    _arguments \
    '*--format[json or text]:value:(json text)' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  reparse)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  quarantine)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '1:value:(list show retry)'
    ;;
  verify)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  backup)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  doctor)
    _arguments \
    '*--text[Judge the text layers of these files, page by page]:value:_files' \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  completion)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '1:value:(bash zsh fish)'
    ;;
  version)
    _arguments \
    '*-h[Print this help message and exit]' \
    '*--help[Print this help message and exit]' \
    '*--db[Database file (else ITA_DB, else ./ita.db)]:value:_files' \
    '*--format[How to print results\: table, csv, json or jsonl]:value:(table csv json jsonl)' \
    '*--color[Colour\: auto, always or never]:value:(auto always never)' \
    '*--wide[Tables\: every column, nothing clipped]' \
    '*--excel[CSV that Excel opens rightly and does not compute]' \
    '*--xlsx[Write the answer into an Excel workbook instead]:value:_files' \
    '*-q[No progress and no hints on standard error]' \
    '*--quiet[No progress and no hints on standard error]' \
    '*:file:_files'
    ;;
  esac
}
if [[ $funcstack[1] == _ita ]]; then _ita "$@"; else compdef _ita ita; fi
