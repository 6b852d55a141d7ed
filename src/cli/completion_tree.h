// The command line as completion sees it.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace ita {

struct CompletionOption {
  std::vector<std::string> longs, shorts;  // without dashes
  std::string description;
  bool takes_value = false;
  std::vector<std::string> choices;  // empty: any value
  bool operator==(const CompletionOption&) const = default;
};

struct CompletionCommand {
  std::string name, description;
  std::vector<CompletionOption> options;  // its own
  std::vector<std::string> choices;       // of its first argument; empty: files
};

// The command has an option of its own under the same name.
bool hides(const CompletionCommand& command, const CompletionOption& global);

struct CompletionTree {
  std::string program;
  std::vector<CompletionOption> globals;  // may stand before and after the command
  std::vector<CompletionCommand> commands;
};

CompletionTree read_completion_tree(const CLI::App& program);

}  // namespace ita
