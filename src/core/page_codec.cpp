#include "core/page_codec.h"

#include <cmath>

#include "core/byte_stream.h"
#include "core/utf8.h"

namespace ita {
namespace {

constexpr uint32_t kMaxWords = 200'000;  // a page; an A0 plan of place names stays far below
constexpr uint32_t kMaxCells = 50'000;
constexpr uint32_t kMaxTables = 2'000;
constexpr uint32_t kMaxGrid = 10'000;    // rows or columns of one table
constexpr uint32_t kMaxText = 1u << 20;  // bytes of one word
constexpr uint32_t kMaxDiagnostics = 1'000;
constexpr double kMaxCoordinate = 1e6;  // points; a page may lie outside its box, but not this far

class Encoder {
 public:
  std::string encode(const PageContent& page) {
    out_.put(kPageCodecVersion);
    out_.put(static_cast<int32_t>(page.number));
    out_.put(page.width);
    out_.put(page.height);
    out_.put(static_cast<int32_t>(page.rotation));
    out_.put(page.route);
    put_lines(page.lines);
    put_count(page.tables.size());
    for (const Table& table : page.tables) put_table(table);
    put_evidence(page.evidence);
    put_count(page.diagnostics.size());
    for (const Diagnostic& d : page.diagnostics) {
      out_.put_string(d.code);
      out_.put_string(d.detail);
    }
    return out_.take();
  }

 private:
  void put_count(std::size_t n) { out_.put(static_cast<uint32_t>(n)); }
  void put_box(const Box& box) {
    for (double v : {box.x0, box.y0, box.x1, box.y1}) out_.put(static_cast<float>(v));
  }
  void put_lines(const std::vector<TextLine>& lines) {
    put_count(lines.size());
    for (const TextLine& line : lines) {
      put_box(line.box);
      out_.put(static_cast<float>(line.baseline));
      put_count(line.words.size());
      for (const Word& word : line.words) {
        out_.put_string(word.text);
        put_box(word.box);
        out_.put(word.font_size);
        out_.put(word.confidence);
        out_.put(static_cast<uint8_t>((word.bold ? 1 : 0) | (word.space_before ? 2 : 0)));
      }
    }
  }
  void put_table(const Table& table) {
    out_.put(table.kind);
    put_box(table.box);
    out_.put(static_cast<int32_t>(table.rows));
    out_.put(static_cast<int32_t>(table.cols));
    put_count(table.column_edges.size());
    for (double edge : table.column_edges) out_.put(static_cast<float>(edge));
    put_count(table.cells.size());
    for (const Cell& cell : table.cells) {
      for (int v : {cell.row, cell.col, cell.rowspan, cell.colspan})
        out_.put(static_cast<int32_t>(v));
      put_box(cell.box);
      out_.put(static_cast<uint8_t>((cell.open_top ? 1 : 0) | (cell.open_bottom ? 2 : 0)));
      out_.put(cell.confidence);
      put_lines(cell.lines);
    }
  }
  void put_evidence(const TextEvidence& e) {
    for (uint32_t v :
         {e.glyphs, e.unmapped, e.interpolated, e.private_use, e.latin1, e.sara_am, e.sara_aa,
          e.orphan_marks, e.reordered, e.shape_read, e.impossible, e.thai_letters, e.images})
      out_.put(v);
    out_.put(e.image_cover);
    out_.put(e.dictionary_share);
  }

  ByteWriter out_;
};

class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : in_(bytes) {}

  Result<PageContent> decode() {
    if (in_.take<uint32_t>() != kPageCodecVersion)
      return fail(ErrorCode::kBadFrames, "page content of another layout version");
    PageContent page;
    page.number = in_.take<int32_t>();
    page.width = take_coordinate<double>();
    page.height = take_coordinate<double>();
    page.rotation = in_.take<int32_t>();
    page.route = take_enum<Route>(Route::kText);
    page.lines = take_lines();
    const uint32_t tables = take_count(kMaxTables);
    for (uint32_t i = 0; i < tables && in_.ok(); ++i) page.tables.push_back(take_table());
    page.evidence = take_evidence();
    const uint32_t diagnostics = take_count(kMaxDiagnostics);
    for (uint32_t i = 0; i < diagnostics && in_.ok(); ++i) {
      std::string code = take_text(), detail = take_text();
      page.diagnostics.push_back({std::move(code), std::move(detail)});
    }
    if (page.number < 1 || page.rotation % 90 != 0) reject("impossible page number or rotation");
    if (!in_.ok() || !in_.at_end())
      return fail(ErrorCode::kBadFrames, reason_.empty() ? "truncated page content" : reason_,
                  page.number > 0 ? page.number : 0);
    return page;
  }

 private:
  void reject(const char* why) {
    if (reason_.empty()) reason_ = why;
    in_.reject();
  }
  uint32_t take_count(uint32_t limit) {
    const auto n = in_.take<uint32_t>();
    if (n <= limit) return n;
    reject("a count over its limit");
    return 0;
  }
  template <class T>
  T take_coordinate() {
    const T v = in_.take<T>();
    if (std::isfinite(v) && std::fabs(v) <= kMaxCoordinate) return v;
    reject("a coordinate that is not finite or far off the page");
    return 0;
  }
  template <class E>
  E take_enum(E last) {
    const auto v = in_.take<uint8_t>();
    if (v <= static_cast<uint8_t>(last)) return static_cast<E>(v);
    reject("an unknown kind");
    return last;
  }
  float take_share() {
    const auto v = in_.take<float>();
    if (std::isfinite(v) && v >= 0 && v <= 1) return v;
    reject("a share outside 0..1");
    return 0;
  }
  Box take_box() {
    Box box;
    box.x0 = take_coordinate<float>();
    box.y0 = take_coordinate<float>();
    box.x1 = take_coordinate<float>();
    box.y1 = take_coordinate<float>();
    return box;
  }
  std::string take_text() {
    std::string text = in_.take_string(kMaxText);
    if (!is_valid_utf8(text)) reject("text that is not UTF-8");
    return text;
  }
  std::vector<TextLine> take_lines() {
    std::vector<TextLine> lines(take_count(kMaxWords));
    for (TextLine& line : lines) {
      if (!in_.ok()) return {};
      line.box = take_box();
      line.baseline = take_coordinate<float>();
      const uint32_t words = take_count(kMaxWords);
      words_ += words;
      if (words_ > kMaxWords) reject("too many words");
      for (uint32_t i = 0; i < words && in_.ok(); ++i) {
        Word word;
        word.text = take_text();
        word.box = take_box();
        word.font_size = take_coordinate<float>();
        word.confidence = take_share();
        const auto flags = in_.take<uint8_t>();
        word.bold = flags & 1;
        word.space_before = flags & 2;
        line.words.push_back(std::move(word));
      }
    }
    return lines;
  }
  Table take_table() {
    Table table;
    table.kind = take_enum<TableKind>(TableKind::kDelimited);
    table.box = take_box();
    table.rows = in_.take<int32_t>();
    table.cols = in_.take<int32_t>();
    if (table.rows < 0 || table.cols < 0 || table.rows > int{kMaxGrid} ||
        table.cols > int{kMaxGrid})
      reject("a table of impossible size");
    const uint32_t edges = take_count(kMaxGrid + 1);
    for (uint32_t i = 0; i < edges && in_.ok(); ++i)
      table.column_edges.push_back(take_coordinate<float>());
    const uint32_t cells = take_count(kMaxCells);
    cells_ += cells;
    if (cells_ > kMaxCells) reject("too many cells");
    for (uint32_t i = 0; i < cells && in_.ok(); ++i) {
      Cell cell;
      cell.row = in_.take<int32_t>();
      cell.col = in_.take<int32_t>();
      cell.rowspan = in_.take<int32_t>();
      cell.colspan = in_.take<int32_t>();
      if (cell.row < 0 || cell.col < 0 || cell.rowspan < 1 || cell.colspan < 1 ||
          cell.row >= table.rows || cell.col >= table.cols ||
          cell.rowspan > table.rows - cell.row || cell.colspan > table.cols - cell.col)
        reject("a cell outside its table");
      cell.box = take_box();
      const auto flags = in_.take<uint8_t>();
      cell.open_top = flags & 1;
      cell.open_bottom = flags & 2;
      cell.confidence = take_share();
      cell.lines = take_lines();
      table.cells.push_back(std::move(cell));
    }
    return table;
  }
  TextEvidence take_evidence() {
    TextEvidence e;
    for (uint32_t* v : {&e.glyphs, &e.unmapped, &e.interpolated, &e.private_use, &e.latin1,
                        &e.sara_am, &e.sara_aa, &e.orphan_marks, &e.reordered, &e.shape_read,
                        &e.impossible, &e.thai_letters, &e.images})
      *v = in_.take<uint32_t>();
    e.image_cover = take_share();
    e.dictionary_share = take_share();
    return e;
  }

  ByteReader in_;
  std::string reason_;
  uint32_t words_ = 0, cells_ = 0;
};

}  // namespace

std::string encode_page(const PageContent& page) { return Encoder().encode(page); }

Result<PageContent> decode_page(std::string_view bytes) { return Decoder(bytes).decode(); }

}  // namespace ita
