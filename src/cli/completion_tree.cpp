#include "cli/completion_tree.h"

#include <algorithm>

namespace ita {
namespace {

// A closed set of values shows in CLI11 only as the type's name: "TEXT:{auto,always,never}".
std::vector<std::string> read_choices(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t open = type.find('{'), close = type.find('}');
  if (open == std::string::npos || close == std::string::npos) return {};
  return CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
}

CompletionOption read_option(const CLI::Option& option) {
  return {option.get_lnames(), option.get_snames(), option.get_description(),
          option.get_items_expected_max() > 0, read_choices(option)};
}

bool is_shown(const CLI::Option& option) {
  return option.nonpositional() && !option.get_group().empty();
}

std::vector<CompletionOption> read_options(const CLI::App& app) {
  std::vector<CompletionOption> options;
  for (const CLI::Option* option : app.get_options())
    if (is_shown(*option)) options.push_back(read_option(*option));
  return options;
}

// --help belongs to the program and to each command: once is enough.
CompletionCommand read_command(const CLI::App& app, const std::vector<CompletionOption>& globals) {
  CompletionCommand command{app.get_name(), app.get_description(), read_options(app), {}};
  std::erase_if(command.options, [&](const CompletionOption& option) {
    return std::find(globals.begin(), globals.end(), option) != globals.end();
  });
  for (const CLI::Option* option : app.get_options())
    if (!option->nonpositional() && command.choices.empty())
      command.choices = read_choices(*option);
  return command;
}

}  // namespace

bool hides(const CompletionCommand& command, const CompletionOption& global) {
  return std::any_of(command.options.begin(), command.options.end(),
                     [&](const CompletionOption& own) { return own.longs == global.longs; });
}

CompletionTree read_completion_tree(const CLI::App& program) {
  CompletionTree tree{program.get_name(), read_options(program), {}};
  for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; }))
    tree.commands.push_back(read_command(*command, tree.globals));
  return tree;
}

}  // namespace ita
