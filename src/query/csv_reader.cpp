#include "query/csv_reader.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

#include "core/utf8.h"

namespace ita {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The bytes in UTF-8; nothing where they are not all letters of the encoding.
std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding, &error),
                                                                &ucnv_close);
  if (U_FAILURE(error)) return std::nullopt;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  std::u16string text(bytes.size() + 1, u'\0');
  const int32_t length = ucnv_toUChars(from.get(), text.data(), static_cast<int32_t>(text.size()),
                                       bytes.data(), static_cast<int32_t>(bytes.size()), &error);
  if (U_FAILURE(error)) return std::nullopt;
  std::string utf8;
  icu::UnicodeString(text.data(), length).toUTF8String(utf8);
  return utf8;
}

// What spreadsheets save: UTF-8, "Unicode text" (UTF-16 with a mark), and on Thai machines plain
// "CSV", which is Windows-874.
std::optional<std::string> to_utf8(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return convert(bytes, "UTF-16");
  if (is_valid_utf8(bytes)) return std::string(bytes);
  auto thai = convert(bytes, "windows-874");
  // ICU has a letter for every byte; those that the code page has not are controls or private.
  const auto is_foreign = [](char32_t letter) {
    return (letter >= 0x7F && letter < 0xA0) || (letter >= 0xE000 && letter < 0xF900);
  };
  const std::u32string letters = decode_utf8(thai.value_or(""));
  if (std::any_of(letters.begin(), letters.end(), is_foreign)) return std::nullopt;
  return thai;
}

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
  const auto text = to_utf8(bytes);
  if (!text)
    return fail(ErrorCode::kUsage,
                "the table is neither UTF-8 nor Windows-874: save it as \"CSV UTF-8\"");
  return Parser(*text).parse();
}

}  // namespace ita
