#include "cli/command.h"

namespace ita {

std::vector<std::unique_ptr<Command>> make_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  for (auto* make :
       {make_import_command, make_status_command, make_show_command, make_measures_command,
        make_compare_command, make_missing_command, make_export_command, make_extract_command,
        make_reparse_command, make_quarantine_command, make_verify_command, make_backup_command,
        make_doctor_command, make_completion_command, make_version_command})
    commands.push_back(make());
  return commands;
}

}  // namespace ita
