// Query tests as text:
//
//     test what a user would notice
//     measures code=๐๑๘ show=agency,codes
//     ----
//     องค์การบริหารส่วนตำบลหนองสมมติ | O18
//     note O18 in 2566: E-Service
//
// A name, a question (a word, then name=value with quotes around blanks), the expected rows ("-" is
// nothing, ⏎ a line end), then the notes; or "error NAME" instead of rows. An empty line ends a
// case; lines that begin with '#' are comments.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace ita {

struct TextCase {
  std::string name;
  std::string question;                          // the first word
  std::string rest;                              // of the question's line
  std::map<std::string, std::string> arguments;  // of `rest`
  std::vector<std::string> expected;
};

// Throws where the file cannot be read or makes no sense.
std::vector<TextCase> load_text_cases(const std::filesystem::path& file);

}  // namespace ita
