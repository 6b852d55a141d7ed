// What is on a page: the output of `extract`, the input of `parse`, and what the store keeps so
// that `ita reparse` never opens a PDF again. Coordinates: see geometry.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/geometry.h"

namespace ita {

// How a page's words were read. to_name gives the words of the export contract.
enum class Route : uint8_t {
  kDigital,   // text layer, taken as it stands
  kRepaired,  // text layer, repaired by rules
  kOcr,       // read from the image
  kText,      // a text file
};
std::string_view to_name(Route route);

// A run of text without a space inside. Logical order, valid UTF-8, marks after their base; Thai
// digits and wording as the page has them (folding is the work of `normalize`).
struct Word {
  std::string text;
  Box box;
  float font_size = 0;   // points; 0 where unknown
  float confidence = 1;  // 0..1, of its least certain letter; 1 for a sound text layer
  bool bold = false;
  bool space_before = false;  // a space stands between this word and the one before it on its line
  bool operator==(const Word&) const = default;
};

// Words on one baseline, left to right.
struct TextLine {
  std::vector<Word> words;
  Box box;
  double baseline = 0;  // y of the baseline
  bool operator==(const TextLine&) const = default;
};
std::string to_text(const TextLine& line);
std::string to_text(const std::vector<TextLine>& lines);  // lines joined by '\n'

// A table cell. row and col count from 0 on the table's grid; spans are at least 1.
// open_top / open_bottom: the cell lacks its rule at the table's first / last row, the best sign
// that the row runs on over the page break.
struct Cell {
  int row = 0, col = 0, rowspan = 1, colspan = 1;
  Box box;
  std::vector<TextLine> lines;
  bool open_top = false, open_bottom = false;
  float confidence = 1;
  bool operator==(const Cell&) const = default;
};

enum class TableKind : uint8_t {
  kRuled,       // vertical and horizontal rules
  kHorizontal,  // horizontal rules only; columns from the alignment of words
  kAligned,     // no rules; rows and columns from alignment
  kDelimited,   // a text file's tab-separated rows
};

// Cells in row-major order of their top left corner; every grid position belongs to exactly one
// cell.
struct Table {
  TableKind kind = TableKind::kRuled;
  Box box;
  int rows = 0, cols = 0;
  std::vector<double> column_edges;  // cols + 1 ascending x; empty for kDelimited
  std::vector<Cell> cells;
  bool operator==(const Table&) const = default;
};

// Evidence about a page's text layer at the level of glyphs (thai-text.md sections 1.1 and 1.6).
struct TextEvidence {
  uint32_t glyphs = 0;        // glyphs drawn
  uint32_t unmapped = 0;      // glyphs without Unicode, after every repair
  uint32_t interpolated = 0;  // glyphs whose Unicode was found from their neighbours in the font
  uint32_t private_use = 0;   // glyphs in U+F700..F71A and the like, mapped to Thai
  uint32_t latin1 = 0;        // letters U+00A1..U+00FB: mojibake of TIS-620
  uint32_t sara_am = 0;       // sara am restored (from a zero-advance glyph or from its parts)
  uint32_t sara_aa = 0;       // sara am that stood for sara aa, set right
  uint32_t orphan_marks = 0;  // marks without a base
  uint32_t reordered = 0;     // marks moved to their base
  uint32_t shape_read =
      0;  // glyphs whose letter was recognised by its outline, against what the font says
  uint32_t impossible = 0;    // sequences that Thai spelling cannot have, after every repair
  uint32_t thai_letters = 0;  // Thai letters of the page that the dictionary was asked about
  uint32_t images = 0;        // pictures drawn
  float image_cover = 0;      // share of the page that pictures cover, 0..1
  float dictionary_share =
      1;  // of those letters, the share inside words that a Thai dictionary knows, 0..1
  bool operator==(const TextEvidence&) const = default;
};

// A non-fatal oddity. code is stable (for machines), detail is for people.
struct Diagnostic {
  std::string code, detail;
  bool operator==(const Diagnostic&) const = default;
};

struct PageContent {
  int number = 0;  // from 1
  double width = 0, height = 0;
  int rotation = 0;  // /Rotate, already applied to every box: 0, 90, 180, 270
  Route route = Route::kDigital;
  std::vector<TextLine> lines;  // text outside tables, top to bottom
  std::vector<Table> tables;    // top to bottom
  TextEvidence evidence;
  std::vector<Diagnostic> diagnostics;
  bool operator==(const PageContent&) const = default;
};

}  // namespace ita
