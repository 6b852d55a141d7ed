// Worked example. Three lines with tabs (→) are a table of three columns; the line in between ends
// it:
//
//      ประเด็น → ข้อคำถาม → คะแนน           row 0
//      → i๗ → ๙๘.๓๒                        row 1; its first cell is empty and stays
//      → <p>i๘</p><p>i๙</p>                row 2, padded; its second cell has two lines
//
//      หมายเหตุ ข้อมูล ณ มีนาคม               no tab: text
//
// A letter's tabs make no table: "ที่ ศก ๗๕๗ → วันที่ ๑ เมษายน" is one line of two cells, and a tab that
// only indents its paragraph parts nothing.
#include "extract/text/text_file.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/limits.h"
#include "extract/text/markup.h"
#include "extract/text/text_encoding.h"

namespace ita {
namespace {

constexpr std::size_t kMaxWords = 200'000;  // a page; what a stored page may hold
constexpr std::size_t kMaxCells = 50'000;
constexpr std::size_t kMaxGrid = 10'000;  // rows or columns of one table
constexpr std::size_t kMaxTables = 2'000;
constexpr std::size_t kMaxWordBytes = 1u << 20;
constexpr double kMaxCoordinate = 1e6;
constexpr std::size_t kPdfMarkWithin = 1024;  // a PDF may begin with other bytes

using Lines = std::vector<std::u32string_view>;

// A cell's text and the column at which it begins.
struct CellText {
  std::u32string_view text;
  int column = 0;
};
using Row = std::vector<CellText>;

Lines split(std::u32string_view text, char32_t at) {
  Lines parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(at, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::u32string_view::npos) return parts;
    begin = end + 1;
  }
}

// CR LF, CR and LF all end a line.
std::u32string unify_line_ends(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'\r') {
      if (i + 1 < text.size() && text[i + 1] == U'\n') continue;
      out += U'\n';
    } else {
      out += text[i];
    }
  }
  return out;
}

bool has_tab(std::u32string_view line) { return line.find(U'\t') != std::u32string_view::npos; }
bool has_pipe(std::u32string_view line) { return line.find(U'|') != std::u32string_view::npos; }

// |---|:--:| under the head of a Markdown table.
bool is_pipe_ruler(std::u32string_view line) {
  return has_pipe(line) && line.find(U"--") != std::u32string_view::npos &&
         line.find_first_not_of(U"|-: ") == std::u32string_view::npos;
}

Row split_tabs(std::u32string_view line) {
  Row row;
  int column = 0;
  for (const std::u32string_view text : split(line, U'\t')) {
    row.push_back({text, column});
    column += static_cast<int>(text.size()) + 1;
  }
  return row;
}

// Cells between pipes; the outer pipes bound no cell, an escaped pipe is text.
Row split_pipes(std::u32string_view line) {
  Row row;
  std::size_t begin = line.find_first_not_of(U' ');
  if (begin != std::u32string_view::npos && line[begin] == U'|') ++begin;
  std::size_t last = line.find_last_not_of(U' ');
  if (last != std::u32string_view::npos && line[last] == U'|' && last >= begin)
    line = line.substr(0, last);
  for (std::size_t i = begin; i <= line.size(); ++i) {
    const bool escaped = i > 0 && line[i - 1] == U'\\';
    if (i < line.size() && (line[i] != U'|' || escaped)) continue;
    row.push_back({line.substr(begin, i - begin), static_cast<int>(begin)});
    begin = i + 1;
  }
  return row;
}

class PageReader {
 public:
  PageReader(std::u32string_view text, int number) : lines_(split(text, U'\n')) {
    if (!lines_.empty() && lines_.back().empty()) lines_.pop_back();
    page_.number = number;
    page_.route = Route::kText;
    page_.height = static_cast<double>(lines_.size());
    for (const std::u32string_view line : lines_) {
      page_.width = std::max(page_.width, static_cast<double>(line.size()));
      page_.evidence.unmapped += static_cast<uint32_t>(std::ranges::count(line, char32_t{0xFFFD}));
      page_.evidence.glyphs +=
          static_cast<uint32_t>(std::ranges::count_if(line, [](char32_t c) { return c > U' '; }));
    }
  }

  PageContent read() {
    for (std::size_t i = 0; i < lines_.size();) {
      const std::size_t pipe_end = find_pipe_block(i);
      const std::size_t end = pipe_end > i ? pipe_end : find_tab_block(i);
      const bool taken = end > i && add_table(i, end, pipe_end > i);
      if (!taken) add_lines(i, std::max(end, i + 1));
      i = std::max(end, i + 1);
    }
    return std::move(page_);
  }

 private:
  std::size_t find_tab_block(std::size_t begin) const {
    std::size_t end = begin;
    while (end < lines_.size() && has_tab(lines_[end])) ++end;
    return end;
  }

  // A head, a ruler below it, rows.
  std::size_t find_pipe_block(std::size_t begin) const {
    if (begin + 1 >= lines_.size() || !has_pipe(lines_[begin]) || !is_pipe_ruler(lines_[begin + 1]))
      return begin;
    std::size_t end = begin + 2;
    while (end < lines_.size() && has_pipe(lines_[end])) ++end;
    return end;
  }

  void add_lines(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t mark = line_mark_length(lines_[i]);
      const TextPlace place{static_cast<int>(mark), static_cast<int>(i)};
      for (TextLine& line : to_plain_lines(lines_[i].substr(mark), place))
        page_.lines.push_back(std::move(line));
    }
  }

  // False where the block is no table or too large for one.
  bool add_table(std::size_t begin, std::size_t end, bool pipes) {
    std::vector<std::pair<std::size_t, Row>> rows;
    std::size_t cols = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (pipes && is_pipe_ruler(lines_[i])) continue;
      rows.emplace_back(i, pipes ? split_pipes(lines_[i]) : split_tabs(lines_[i]));
      cols = std::max(cols, rows.back().second.size());
    }
    cells_ += rows.size() * cols;
    if (rows.size() > kMaxGrid || cols > kMaxGrid || cells_ > kMaxCells ||
        page_.tables.size() >= kMaxTables) {
      page_.diagnostics.push_back({"too_many_cells", "a table is given as lines"});
      return false;
    }
    Table table;
    table.kind = TableKind::kDelimited;
    table.rows = static_cast<int>(rows.size());
    table.cols = static_cast<int>(cols);
    bool parts_words = false;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const auto& [line, row] = rows[r];
      int filled = 0;
      for (std::size_t c = 0; c < cols; ++c) {
        const CellText empty{{}, static_cast<int>(lines_[line].size())};
        const CellText& text = c < row.size() ? row[c] : empty;
        Cell cell;
        cell.row = static_cast<int>(r);
        cell.col = static_cast<int>(c);
        cell.lines = to_plain_lines(text.text, {text.column, static_cast<int>(line)});
        cell.box = {static_cast<double>(text.column), static_cast<double>(line),
                    text.column + static_cast<double>(text.text.size()),
                    static_cast<double>(line) + 1};
        filled += !cell.lines.empty();
        table.box = unite(table.box, cell.box);
        table.cells.push_back(std::move(cell));
      }
      parts_words |= filled >= 2;
    }
    if (!parts_words || (rows.size() < 2 && cols < 3)) return false;
    page_.tables.push_back(std::move(table));
    return true;
  }

  Lines lines_;
  PageContent page_;
  std::size_t cells_ = 0;
};

// Whether the page holds more words, or longer ones, than a page may.
struct WordCount {
  std::size_t words = 0;
  bool too_long = false;
  void add(const std::vector<TextLine>& lines) {
    for (const TextLine& line : lines) {
      words += line.words.size();
      for (const Word& word : line.words) too_long |= word.text.size() > kMaxWordBytes;
    }
  }
};

WordCount count_words(const PageContent& page) {
  WordCount count;
  count.add(page.lines);
  for (const Table& table : page.tables)
    for (const Cell& cell : table.cells) count.add(cell.lines);
  return count;
}

}  // namespace

bool looks_like_text(std::string_view bytes) {
  if (bytes.empty() || bytes.substr(0, kPdfMarkWithin).find("%PDF-") != std::string_view::npos)
    return false;
  return detect_encoding(bytes).has_value();
}

Result<std::vector<PageContent>> read_text_file(std::string_view bytes) {
  if (bytes.empty()) return fail(ErrorCode::kEmpty, "the file has no bytes");
  const std::optional<TextEncoding> encoding = detect_encoding(bytes);
  if (!encoding)
    return fail(ErrorCode::kNotADocument, "the bytes are no text in UTF-8, UTF-16 or TIS-620");
  const std::u32string text = unify_line_ends(decode_text(bytes, *encoding));
  std::vector<PageContent> pages;
  bool any_words = false;
  Lines parts = split(text, U'\f');
  if (parts.size() > 1 && parts.back().find_first_not_of(U" \n\x1A") == std::u32string_view::npos)
    parts.pop_back();
  if (parts.size() > static_cast<std::size_t>(Limits{}.pages))
    return fail(ErrorCode::kTooManyPages, std::to_string(parts.size()) + " pages");
  for (const std::u32string_view part : parts) {
    const int number = static_cast<int>(pages.size()) + 1;
    pages.push_back(PageReader(part, number).read());
    const WordCount count = count_words(pages.back());
    any_words |= count.words > 0;
    const bool too_wide = std::max(pages.back().width, pages.back().height) > kMaxCoordinate;
    if (count.words > kMaxWords || count.too_long || too_wide)
      return fail(ErrorCode::kTooLarge, "the page has more or longer words than a page may hold",
                  number);
  }
  if (!any_words) return fail(ErrorCode::kEmpty, "the file has no words");
  return pages;
}

}  // namespace ita
