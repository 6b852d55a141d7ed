#include "cli/command.h"

namespace ita {

std::vector<std::unique_ptr<Command>> make_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  for (auto* make :
       {make_import_command,  make_status_command,   make_show_command,    make_measures_command,
        make_search_command,  make_copied_command,   make_group_command,   make_compare_command,
        make_missing_command, make_complete_command, make_weak_command,    make_follow_up_command,
        make_scores_command,  make_codes_command,    make_report_command,  make_roster_command,
        make_export_command,  make_extract_command,  make_reparse_command, make_quarantine_command,
        make_verify_command,  make_backup_command,   make_doctor_command,  make_completion_command,
        make_version_command})
    commands.push_back(make());
  return commands;
}

}  // namespace ita
