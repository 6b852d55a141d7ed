#include "query/csv_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace ita {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

char find_separator(std::string_view text) {
  constexpr std::string_view kSeparators = ",;\t";
  std::array<int, kSeparators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    const auto which = kSeparators.find(c);
    if (!quoted && which != std::string_view::npos) ++counts[which];
  }
  return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                              counts.begin())];
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), separator_(find_separator(text)) {}

  Result<std::vector<CsvRow>> parse() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      if (at_line_end()) {
        skip_line_end();
        continue;
      }
      CsvRow row;
      row.line = line_;
      if (auto status = parse_row(row); !status) return tl::unexpected<Error>(status.error());
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  bool at_line_end() const {
    return at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r');
  }

  void skip_line_end() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  Status parse_row(CsvRow& row) {
    for (;;) {
      std::string cell;
      if (at_ < text_.size() && text_[at_] == '"') {
        if (auto status = parse_quoted(cell); !status) return status;
      } else {
        while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end())
          cell += text_[at_++];
      }
      row.cells.push_back(std::move(cell));
      if (at_ == text_.size()) return {};
      if (at_line_end()) {
        skip_line_end();
        return {};
      }
      ++at_;  // the separator; a cell follows it, if only an empty one
    }
  }

  Status parse_quoted(std::string& cell) {
    const int first_line = line_;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += text_[at_++];
      } else {
        ++at_;
        if (at_ < text_.size() && text_[at_] != separator_ && !at_line_end())
          return fail(ErrorCode::kUsage, fmt::format("line {}: text after a closing quote", line_));
        return {};
      }
    }
    return fail(ErrorCode::kUsage,
                fmt::format("line {}: a quote that is never closed", first_line));
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (!is_valid_utf8(bytes))
    return fail(ErrorCode::kUsage, "the table is not UTF-8: save it as \"CSV UTF-8\"");
  return Parser(bytes).parse();
}

}  // namespace ita
