#include "text_case.h"

#include <fstream>
#include <stdexcept>

namespace ita {
namespace {

std::map<std::string, std::string> parse_arguments(const std::string& text) {
  std::map<std::string, std::string> arguments;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(' ', at)) != std::string::npos) {
    const auto equals = text.find('=', at);
    if (equals == std::string::npos) break;
    const std::string name = text.substr(at, equals - at);
    const bool quoted = equals + 1 < text.size() && text[equals + 1] == '"';
    const auto begin = equals + (quoted ? 2 : 1);
    const auto end = std::min(text.find(quoted ? '"' : ' ', begin), text.size());
    arguments[name] = text.substr(begin, end - begin);
    at = end + 1;
  }
  return arguments;
}

}  // namespace

std::vector<TextCase> load_text_cases(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  std::vector<TextCase> cases;
  enum class Part { kOutside, kQuestion, kRule, kRows } part = Part::kOutside;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with('#')) continue;
    switch (part) {
      case Part::kOutside:
        if (line.empty()) break;
        if (!line.starts_with("test "))
          throw std::runtime_error(file.string() + ": expected a test at: " + line);
        cases.push_back({line.substr(5), {}, {}, {}, {}});
        part = Part::kQuestion;
        break;
      case Part::kQuestion: {
        const auto space = std::min(line.find(' '), line.size());
        cases.back().question = line.substr(0, space);
        cases.back().rest = line.substr(std::min(space + 1, line.size()));
        cases.back().arguments = parse_arguments(cases.back().rest);
        part = Part::kRule;
        break;
      }
      case Part::kRule:
        if (line != "----") throw std::runtime_error(file.string() + ": expected ---- at: " + line);
        part = Part::kRows;
        break;
      case Part::kRows:
        if (line.empty())
          part = Part::kOutside;
        else
          cases.back().expected.push_back(line);
        break;
    }
  }
  return cases;
}

}  // namespace ita
