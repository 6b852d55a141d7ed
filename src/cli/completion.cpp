#include "cli/completion.h"

#include <fmt/format.h>

#include "cli/completion_tree.h"

namespace ita {
namespace {

std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// For text between single quotes, in every shell here.
std::string quote(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::vector<std::string> spell(const CompletionOption& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.shorts) names.push_back("-" + name);
  for (const std::string& name : option.longs) names.push_back("--" + name);
  return names;
}

std::string spell_all(const std::vector<CompletionOption>& options) {
  std::vector<std::string> names;
  for (const CompletionOption& option : options)
    for (std::string& name : spell(option)) names.push_back(std::move(name));
  return join(names);
}

std::vector<std::string> name_commands(const CompletionTree& tree) {
  std::vector<std::string> names;
  for (const CompletionCommand& command : tree.commands) names.push_back(command.name);
  return names;
}

// "import:--progress" → its values; globals stand under every command, "*".
std::string make_bash_values(const std::string& command,
                             const std::vector<CompletionOption>& options) {
  std::string out;
  for (const CompletionOption& option : options) {
    if (!option.takes_value) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : spell(option))
      out += (patterns.empty() ? "    " : "|") + command + ":" + name, patterns.push_back(name);
    out += option.choices.empty()
               ? std::string(") COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n")
               : fmt::format(") COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n",
                             join(option.choices));
  }
  return out;
}

std::string make_bash(const CompletionTree& tree) {
  std::string out = fmt::format(
      "# bash completion for {0}; made by `{0} completion bash`\n"
      "_{0}() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command= i\n"
      "  local commands='{1}'\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    [[ \" $commands \" == *\" ${{COMP_WORDS[i]}} \"* ]] && command=${{COMP_WORDS[i]}} && "
      "break\n"
      "  done\n"
      "  case \"$command:$before\" in\n",
      tree.program, join(name_commands(tree)));
  // The command's own option comes first: it hides a global one of the same name.
  for (const CompletionCommand& command : tree.commands)
    out += make_bash_values(command.name, command.options);
  out += make_bash_values("*", tree.globals);
  out +=
      "  esac\n  local options='" + spell_all(tree.globals) + "' words=\n  case \"$command\" in\n";
  out += "    '') words=$commands ;;\n";
  for (const CompletionCommand& command : tree.commands)
    out += fmt::format("    {}) options+=' {}' words='{}' ;;\n", command.name,
                       spell_all(command.options), join(command.choices));
  out += fmt::format(
      "  esac\n"
      "  if [[ $word == -* ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
      "  elif [[ -n $words ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
      "  else\n"
      "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
      "  fi\n"
      "}}\n"
      "complete -o filenames -F _{0} {0}\n",
      tree.program);
  return out;
}

// A colon or bracket ends a part of an _arguments specification.
std::string escape_zsh(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string make_zsh_options(const std::vector<CompletionOption>& options) {
  std::string out;
  for (const CompletionOption& option : options) {
    std::string value;
    if (option.takes_value)
      value = option.choices.empty() ? ":value:_files"
                                     : fmt::format(":value:({})", join(option.choices));
    for (const std::string& name : spell(option))
      out +=
          fmt::format("    {} \\\n",
                      quote(fmt::format("*{}[{}]{}", name, escape_zsh(option.description), value)));
  }
  return out;
}

std::string make_zsh(const CompletionTree& tree) {
  std::string out = fmt::format(
      "#compdef {0}\n"
      "# zsh completion for {0}; made by `{0} completion zsh`\n"
      "_{0}_commands() {{\n  local -a commands=(\n",
      tree.program);
  for (const CompletionCommand& command : tree.commands)
    out += fmt::format("    {}\n", quote(command.name + ":" + escape_zsh(command.description)));
  out += fmt::format("  )\n  _describe command commands\n}}\n_{}() {{\n", tree.program);
  // (-): what follows the command belongs to it, options too.
  out += fmt::format(
      "  local curcontext=$curcontext state line\n  _arguments -C \\\n{}    "
      "'(-)1:command:_{}_commands' \\\n"
      "    '(-)*::argument:->argument'\n  [[ $state == argument ]] || return\n"
      "  case $line[1] in\n",
      make_zsh_options(tree.globals), tree.program);
  for (const CompletionCommand& command : tree.commands) {
    std::vector<CompletionOption> options = command.options;
    for (const CompletionOption& option : tree.globals)
      if (!hides(command, option)) options.push_back(option);
    const std::string rest = command.choices.empty()
                                 ? "'*:file:_files'"
                                 : fmt::format("'1:value:({})'", join(command.choices));
    out += fmt::format("  {})\n    _arguments \\\n{}    {}\n    ;;\n", command.name,
                       make_zsh_options(options), rest);
  }
  // Both ways to load it: from the fpath, and by `source`.
  return out + fmt::format(
                   "  esac\n}}\n"
                   "if [[ $funcstack[1] == _{0} ]]; then _{0} \"$@\"; else compdef _{0} {0}; fi\n",
                   tree.program);
}

std::string make_fish_option(const std::string& program, const std::string& condition,
                             const CompletionOption& option) {
  std::string out = fmt::format("complete -c {}", program);
  if (!condition.empty()) out += fmt::format(" -n {}", quote(condition));
  for (const std::string& name : option.shorts) out += " -s " + name;
  for (const std::string& name : option.longs) out += " -l " + name;
  if (!option.choices.empty())
    out += fmt::format(" -x -a {}", quote(join(option.choices)));
  else if (option.takes_value)
    out += " -r";
  return out + fmt::format(" -d {}\n", quote(option.description));
}

std::string make_fish(const CompletionTree& tree) {
  std::string out =
      fmt::format("# fish completion for {0}; made by `{0} completion fish`\n", tree.program);
  const std::string none = "__fish_use_subcommand";
  for (const CompletionOption& option : tree.globals) {
    std::vector<std::string> hiding;
    for (const CompletionCommand& command : tree.commands)
      if (hides(command, option)) hiding.push_back(command.name);
    const std::string condition =
        hiding.empty() ? "" : "not __fish_seen_subcommand_from " + join(hiding);
    out += make_fish_option(tree.program, condition, option);
  }
  for (const CompletionCommand& command : tree.commands)
    out += fmt::format("complete -c {} -n {} -f -a {} -d {}\n", tree.program, none, command.name,
                       quote(command.description));
  for (const CompletionCommand& command : tree.commands) {
    const std::string chosen = "__fish_seen_subcommand_from " + command.name;
    for (const CompletionOption& option : command.options)
      out += make_fish_option(tree.program, chosen, option);
    if (!command.choices.empty())
      out += fmt::format("complete -c {} -n {} -f -a {}\n", tree.program, quote(chosen),
                         quote(join(command.choices)));
  }
  return out;
}

}  // namespace

std::string make_completion(const CLI::App& program, Shell shell) {
  const CompletionTree tree = read_completion_tree(program);
  switch (shell) {
    case Shell::kBash:
      return make_bash(tree);
    case Shell::kZsh:
      return make_zsh(tree);
    case Shell::kFish:
      break;
  }
  return make_fish(tree);
}

}  // namespace ita
