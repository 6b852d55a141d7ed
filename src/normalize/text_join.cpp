#include "normalize/text_join.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

// Lines end a little apart even where nothing more would fit: kerning, hanging marks, rounding.
constexpr double kSlackEm = 0.3;

bool is_latin_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         thai::is_digit(c);
}

constexpr std::u32string_view kDashes = U"-–—";
bool is_dash(char32_t c) { return kDashes.find(c) != std::u32string_view::npos; }

bool starts_with_dash(std::u32string_view text) { return !text.empty() && is_dash(text.front()); }

// `before`: the last letter of what came before. A dash before a number or a Latin letter, after
// one, is a range or a compound that the line end split: "1 ต.ค. 67 / – 30 ก.ย. 68", "i๑๐ / - i๑๒",
// "E / -Service".
bool is_split_range(char32_t before, std::u32string_view after) {
  if (!is_dash(after.front())) return false;
  std::size_t next = 1;
  while (next < after.size() && after[next] == ' ') ++next;
  return next == after.size() || (is_latin_or_digit(before) && is_latin_or_digit(after[next]));
}

bool starts_list_item(char32_t before, const std::string& text, std::u32string_view letters,
                      bool in_dashed_list) {
  if (strip_list_marker(text).size() == text.size()) return false;
  return in_dashed_list || (!is_dash(before) && !is_split_range(before, letters));
}

// Share of a word up to the first place where a line might break inside it, by columns.
class FirstBreak {
 public:
  FirstBreak() {
    UErrorCode status = U_ZERO_ERROR;
    iterator_.reset(icu::BreakIterator::createLineInstance(icu::Locale("th"), status));
    if (U_FAILURE(status)) iterator_.reset();
  }

  double share(const std::string& word) {
    if (!iterator_ || word.empty()) return 1;
    UErrorCode status = U_ZERO_ERROR;
    UText* text = utext_openUTF8(nullptr, word.data(), static_cast<int64_t>(word.size()), &status);
    if (U_FAILURE(status)) return 1;
    iterator_->setText(text, status);
    iterator_->first();
    const int32_t end = U_FAILURE(status) ? icu::BreakIterator::DONE : iterator_->next();
    utext_close(text);
    if (end == icu::BreakIterator::DONE) return 1;
    const double all = static_cast<double>(grapheme_count(word));
    const auto bytes = static_cast<std::size_t>(end);
    return all > 0
               ? static_cast<double>(grapheme_count(std::string_view(word).substr(0, bytes))) / all
               : 1;
  }

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
};

bool is_text_file_line(const TextLine& line) {
  return std::all_of(line.words.begin(), line.words.end(),
                     [](const Word& w) { return w.font_size <= 0; });
}

// The cell's or paragraph's edges, from its lines: the right one for text set flush left, the width
// for text set in the middle.
struct Measure {
  double right_edge = 0, width = 0;
};

// Did the line end because the next word would not have fitted?
bool is_full(const TextLine& line, const TextLine& next, const Measure& measure,
             std::unique_ptr<FirstBreak>& first_break) {
  if (is_text_file_line(line) || is_text_file_line(next)) return false;
  const Word& word = next.words.front();
  const double slack = kSlackEm * static_cast<double>(word.font_size);
  const double room =
      std::min(measure.right_edge - line.box.x1, measure.width - line.box.width()) - slack;
  if (room <= 0) return true;
  if (word.box.width() < room) return false;
  if (!first_break) first_break = std::make_unique<FirstBreak>();
  return word.box.width() * first_break->share(word.text) >= room;
}

bool is_running_thai(char32_t before, char32_t after) {
  const auto is_letter = [](char32_t c) {
    return thai::is_thai(c) && !thai::is_digit(c) && c != 0x0E2F && c != 0x0E3F && c != 0x0E46;
  };
  return is_letter(before) && is_letter(after);
}

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || thai::is_digit(c); }

// "O ๒ / ๕", "พ.ศ. 25 / 68": a column too narrow for a code or a year, which no list breaks so.
bool splits_number(std::u32string_view before, std::u32string_view after) {
  constexpr std::size_t kYear = 4;
  const auto is_same_script = [&](char32_t c) {
    return is_digit(c) && thai::is_digit(c) == thai::is_digit(after.front());
  };
  std::size_t head = 0, tail = 0;
  while (head < after.size() && is_same_script(after[head])) ++head;
  while (tail < before.size() && is_same_script(before[before.size() - 1 - tail])) ++tail;
  if (head == 0 || tail == 0 || tail == before.size()) return false;
  std::u32string_view rest = before.substr(0, before.size() - tail);
  if (head + tail == kYear) {
    std::u32string year(before.substr(rest.size()));
    year += after.substr(0, head);
    return year.starts_with(U"25") || year.starts_with(U"๒๕");
  }
  if (rest.back() == U' ') rest.remove_suffix(1);
  return head == 1 && tail == 1 && after.size() == 1 && !rest.empty() &&
         is_latin_or_digit(rest.back()) && !is_digit(rest.back());
}

}  // namespace

std::string join_lines(const std::vector<TextLine>& lines) {
  Measure measure;
  for (const TextLine& line : lines) {
    measure.right_edge = std::max(measure.right_edge, line.box.x1);
    measure.width = std::max(measure.width, line.box.width());
  }
  std::unique_ptr<FirstBreak> first_break;  // dear to make, and most breaks need none
  std::string out;
  const TextLine* before = nullptr;
  std::u32string last_line;
  bool in_dashed_list = false;
  for (const TextLine& line : lines) {
    const std::string text = canonical_text(to_text(line));
    if (text.empty()) continue;
    std::u32string letters = decode_utf8(text);
    const char32_t last = last_line.empty() ? 0 : last_line.back();
    if (before == nullptr) {
      in_dashed_list = starts_with_dash(letters);
    } else if (starts_list_item(last, text, letters, in_dashed_list)) {
      out += '\n';
      in_dashed_list = starts_with_dash(letters);
    } else if ((!is_running_thai(last, letters.front()) && !splits_number(last_line, letters)) ||
               !is_full(*before, line, measure, first_break)) {
      out += ' ';
    }
    out += text;
    before = &line;
    last_line = std::move(letters);
  }
  return canonical_text(out);
}

}  // namespace ita
