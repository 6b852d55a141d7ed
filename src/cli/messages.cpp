#include "cli/messages.h"

#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "present/fit_text.h"

namespace ita {
namespace {

void say(std::string_view prefix, std::string_view text) {
  const std::string line = std::string(prefix) + to_one_line(text) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void Messages::error(std::string_view text) const { say("ita: ", text); }

void Messages::note(std::string_view text) const {
  if (!quiet_) say("", text);
}

Exit Messages::report(const Error& problem, std::string_view subject) const {
  std::string text;
  if (!subject.empty()) text = fmt::format("{}: ", subject);
  if (problem.page > 0) text += fmt::format("page {}: ", problem.page);
  error(fmt::format("{}{} ({})", text, problem.detail, to_name(problem.code)));
  if (problem.code == ErrorCode::kInternal)
    error("this is a bug of ita; please report it with the command and the file");
  return to_exit(problem.code);
}

}  // namespace ita
