// A subcommand: its options, and what it does.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "cli/messages.h"
#include "cli/output.h"
#include "cli/settings.h"

namespace ita {

// What every command is given.
struct Context {
  const GlobalOptions& options;
  Output& out;
  const Messages& messages;
  const CLI::App& program;   // the whole tree, for completion
  std::string command_line;  // as a person would repeat it
};

class Command {
 public:
  virtual ~Command() = default;

  virtual std::string name() const = 0;
  virtual std::string summary() const = 0;   // one line, for the list of commands
  virtual std::string examples() const = 0;  // for --help, after the options
  // Adds options to the command's own App; what they bind to lives in the command.
  virtual void declare(CLI::App& app) = 0;
  virtual Exit run(Context& context) = 0;
};

// In the order in which --help lists them.
std::vector<std::unique_ptr<Command>> make_commands();

// One file each: command_<name>.cpp.
std::unique_ptr<Command> make_import_command();
std::unique_ptr<Command> make_status_command();
std::unique_ptr<Command> make_show_command();
std::unique_ptr<Command> make_measures_command();
std::unique_ptr<Command> make_search_command();
std::unique_ptr<Command> make_group_command();
std::unique_ptr<Command> make_copied_command();
std::unique_ptr<Command> make_compare_command();
std::unique_ptr<Command> make_missing_command();
std::unique_ptr<Command> make_complete_command();
std::unique_ptr<Command> make_weak_command();
std::unique_ptr<Command> make_follow_up_command();
std::unique_ptr<Command> make_scores_command();
std::unique_ptr<Command> make_codes_command();
std::unique_ptr<Command> make_report_command();
std::unique_ptr<Command> make_roster_command();
std::unique_ptr<Command> make_export_command();
std::unique_ptr<Command> make_extract_command();
std::unique_ptr<Command> make_reparse_command();
std::unique_ptr<Command> make_quarantine_command();
std::unique_ptr<Command> make_verify_command();
std::unique_ptr<Command> make_backup_command();
std::unique_ptr<Command> make_doctor_command();
std::unique_ptr<Command> make_completion_command();
std::unique_ptr<Command> make_version_command();

}  // namespace ita
