#include "cli/program.h"

#include <unistd.h>

#include "cli/command.h"
#include "cli/shell_words.h"
#include "present/fit_text.h"

namespace ita {
namespace {

constexpr char kAbout[] =
    "Reads the yearly PDF reports of Thai agencies on the Integrity and Transparency Assessment\n"
    "(ITA) into a database, and answers questions about their measures.\n";

constexpr char kStart[] =
    "Start here:\n"
    "  ita import reports/                read every report of a folder\n"
    "  ita status                         what was read, and what needs a look\n"
    "  ita measures --issue 4             who chose which measures for issue 4\n"
    "  ita missing --year 2568 --roster agencies.csv\n"
    "  ita COMMAND --help                 examples for each command\n\n";

void declare_globals(CLI::App& app, GlobalOptions& options) {
  app.add_option("--db", options.database, "Database file (else ITA_DB, else ./ita.db)")
      ->option_text("FILE");
  app.add_option("--format", options.format, "How to print results: table, csv, json or jsonl")
      ->check(CLI::IsMember({"table", "csv", "json", "jsonl"}));
  app.add_option("--color", options.color, "Colour: auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_flag("--wide", options.wide, "Tables: every column, nothing clipped");
  app.add_flag("--excel", options.excel, "CSV that Excel opens rightly and does not compute");
  app.add_option("--xlsx", options.xlsx, "Write the answer into an Excel workbook instead")
      ->option_text("FILE");
  app.add_flag("-q,--quiet", options.quiet, "No progress and no hints on standard error");
}

std::string repeat_command_line(int argc, char** argv) {
  std::string line = "ita";
  for (int i = 1; i < argc; ++i) line += ' ' + to_shell_word(argv[i]);
  return to_one_line(line);
}

// CLI11 ends --help and --version with an exception as well.
Exit end_parsing(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {
    Output out(STDOUT_FILENO);
    out.write(app.help());
    return out.flush() ? Exit::kGood : Exit::kNoSpace;
  }
  const auto chosen = app.get_subcommands();
  const std::string command = chosen.empty() ? "" : ' ' + chosen.back()->get_name();
  const Messages messages(false);
  messages.error(error.what());
  messages.error("'ita" + command + " --help' explains");
  return Exit::kUsage;
}

}  // namespace

Exit run_program(int argc, char** argv) {
  GlobalOptions options;
  CLI::App app(kAbout, "ita");
  app.get_formatter()->column_width(30);
  app.require_subcommand(1);
  app.footer(kStart + describe_exit_codes());
  declare_globals(app, options);

  const std::vector<std::unique_ptr<Command>> commands = make_commands();
  std::vector<CLI::App*> parsers;
  for (const std::unique_ptr<Command>& command : commands) {
    CLI::App* parser = app.add_subcommand(command->name(), command->summary());
    parser->fallthrough();  // global options may stand after the command
    parser->footer("Examples:\n" + command->examples() +
                   "\nOptions of all commands (--db, --format, --wide …): ita --help\n");
    command->declare(*parser);
    parsers.push_back(parser);
  }

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return end_parsing(app, error);
  }

  if (options.excel && options.format == "table") options.format = "csv";

  Output out(STDOUT_FILENO);
  const Messages messages(options.quiet);
  Context context{options, out, messages, app, repeat_command_line(argc, argv)};
  Exit exit = Exit::kUsage;
  for (std::size_t i = 0; i < commands.size(); ++i)
    if (parsers[i]->parsed()) exit = commands[i]->run(context);
  if (const Status flushed = out.flush(); !flushed && exit == Exit::kGood)
    return messages.report(flushed.error());
  return exit;
}

}  // namespace ita
