// Worked example. A cell as a converter wrote it, and its words:
//
//      <p>**๐10** คู่มือ&nbsp;\*</p> <p>E-Service</p>     ๐10 (bold)  คู่มือ  *
//                                                      E-Service
//
// A lone asterisk may be text; a run of two or more, escaped or not, is emphasis or decoration and
// goes. Only known tags are tags: "< ๓๐ คน" stays.
#include "extract/text/markup.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/utf8.h"

namespace ita {
namespace {

struct Tag {
  std::u32string_view name;
  bool breaks_line;
};
constexpr std::array<Tag, 15> kTags{{{U"p", true},
                                     {U"br", true},
                                     {U"div", true},
                                     {U"li", true},
                                     {U"ul", true},
                                     {U"ol", true},
                                     {U"b", false},
                                     {U"strong", false},
                                     {U"i", false},
                                     {U"em", false},
                                     {U"u", false},
                                     {U"span", false},
                                     {U"sup", false},
                                     {U"sub", false},
                                     {U"font", false}}};

constexpr std::array<std::pair<std::u32string_view, char32_t>, 6> kEntities{{{U"&nbsp;", U' '},
                                                                             {U"&amp;", U'&'},
                                                                             {U"&lt;", U'<'},
                                                                             {U"&gt;", U'>'},
                                                                             {U"&quot;", U'"'},
                                                                             {U"&#39;", U'\''}}};

constexpr std::u32string_view kEscapable = U"\\*_#|[]()<>-+.!`~";
constexpr std::size_t kMaxTag = 200;  // characters; a longer one is text

bool is_blank(char32_t c) {
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}
bool is_invisible(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF; }
char32_t to_lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

struct FoundTag {
  std::size_t length;
  bool breaks_line;
};

// The tag at the beginning of the text, if it is one of kTags, opening or closing, with its
// attributes.
std::optional<FoundTag> find_tag(std::u32string_view text) {
  if (text.empty() || text.front() != U'<') return std::nullopt;
  std::size_t i = 1;
  if (i < text.size() && text[i] == U'/') ++i;
  std::u32string name;
  for (; i < text.size() &&
         ((text[i] >= U'a' && text[i] <= U'z') || (text[i] >= U'A' && text[i] <= U'Z'));
       ++i)
    name += to_lower(text[i]);
  const auto* tag = std::ranges::find(kTags, std::u32string_view(name), &Tag::name);
  if (tag == kTags.end() || i >= text.size()) return std::nullopt;
  if (text[i] != U'>' && text[i] != U'/' && text[i] != U' ') return std::nullopt;
  const std::size_t end = text.substr(0, kMaxTag).find(U'>', i);
  if (end == std::u32string_view::npos) return std::nullopt;
  return FoundTag{end + 1, tag->breaks_line};
}

// Length of the run of asterisks at the beginning; an escaped one counts with its backslash.
std::size_t asterisk_run(std::u32string_view text, std::size_t& asterisks) {
  std::size_t i = 0;
  for (asterisks = 0; i < text.size(); ++asterisks) {
    if (text[i] == U'*')
      ++i;
    else if (text[i] == U'\\' && i + 1 < text.size() && text[i + 1] == U'*')
      i += 2;
    else
      break;
  }
  return i;
}

// Collects words; knows the columns of the text that it is fed.
class LineWriter {
 public:
  explicit LineWriter(TextPlace place) : place_(place) {}

  void put(char32_t c, std::size_t at, std::size_t length) {
    if (is_blank(c)) {
      in_word_ = false;
      return;
    }
    if (is_invisible(c)) return;
    const double x0 = place_.column + static_cast<double>(at);
    const double x1 = x0 + static_cast<double>(length), y0 = place_.line, y1 = place_.line + 1.0;
    if (!in_word_) {
      Word word;
      word.box = {x0, y0, x1, y1};
      word.bold = bold_;
      word.space_before = !line_.words.empty();
      line_.words.push_back(std::move(word));
      in_word_ = true;
    }
    Word& word = line_.words.back();
    append_utf8(word.text, c);
    word.box.x1 = x1;
  }
  void toggle_bold() { bold_ = !bold_; }
  void end_line() {
    in_word_ = false;
    if (line_.words.empty()) return;
    line_.box = unite(line_.words.front().box, line_.words.back().box);
    line_.baseline = line_.box.y1;
    lines_.push_back(std::exchange(line_, {}));
  }
  std::vector<TextLine> take() {
    end_line();
    return std::move(lines_);
  }

 private:
  TextPlace place_;
  bool bold_ = false, in_word_ = false;
  TextLine line_;
  std::vector<TextLine> lines_;
};

}  // namespace

std::vector<TextLine> to_plain_lines(std::u32string_view text, TextPlace place) {
  LineWriter writer(place);
  for (std::size_t i = 0; i < text.size();) {
    const std::u32string_view rest = text.substr(i);
    std::size_t asterisks = 0;
    const std::size_t run = asterisk_run(rest, asterisks);
    if (asterisks >= 2) {
      if (run == asterisks) writer.toggle_bold();  // escaped ones are decoration
      i += run;
    } else if (const auto tag = find_tag(rest)) {
      if (tag->breaks_line) writer.end_line();
      i += tag->length;
    } else if (const auto* entity = std::ranges::find_if(
                   kEntities, [&](const auto& e) { return rest.starts_with(e.first); });
               entity != kEntities.end()) {
      writer.put(entity->second, i, entity->first.size());
      i += entity->first.size();
    } else if (rest.size() > 1 && rest[0] == U'\\' &&
               kEscapable.find(rest[1]) != std::u32string_view::npos) {
      writer.put(rest[1], i, 2);
      i += 2;
    } else {
      writer.put(rest[0], i, 1);
      ++i;
    }
  }
  return writer.take();
}

std::size_t line_mark_length(std::u32string_view line) {
  std::size_t end = 0;
  const auto skip = [&](char32_t mark) {
    std::size_t i = end;
    while (i < line.size() && line[i] == U' ') ++i;
    const std::size_t first = i;
    while (i < line.size() && line[i] == mark) ++i;
    if (i > first && i - first <= 6 && i < line.size() && line[i] == U' ') end = i + 1;
  };
  skip(U'>');
  skip(U'#');
  return end;
}

}  // namespace ita
