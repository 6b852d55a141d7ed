// Draws small pages for the tests: text by baseline, rules by their ends.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/table/page_builder.h"

namespace ita {

class PageSketch {
 public:
  static constexpr double kEm = 12, kAdvance = 6, kSpace = 3.6;

  PageSketch() {
    raw_.number = 1;
    raw_.width = 595;
    raw_.height = 842;
  }

  // Letters are kAdvance wide and `gap` apart; a space in `text` is a space glyph.
  PageSketch& text(double x, double baseline, std::string_view text, double gap = 0) {
    bool space = false;
    for (const char32_t c : decode_utf8(text)) {
      if (c == U' ') {
        x += kSpace;
        space = true;
      } else if (thai::is_mark(c)) {
        append_utf8(raw_.clusters.back().text, c);
      } else {
        Cluster cluster;
        append_utf8(cluster.text, c);
        cluster.box = {x, baseline - 0.9 * kEm, x + kAdvance, baseline + 0.3 * kEm};
        cluster.baseline = baseline;
        cluster.font_size = static_cast<float>(kEm);
        cluster.space_before = space;
        raw_.clusters.push_back(cluster);
        x += kAdvance + gap;
        space = false;
      }
    }
    return *this;
  }
  PageSketch& rule(double x0, double y0, double x1, double y1) {
    raw_.rulings.push_back({x0, y0, x1, y1});
    return *this;
  }
  // Every rule of a plain grid.
  PageSketch& grid(std::initializer_list<double> xs, std::initializer_list<double> ys) {
    const double left = *xs.begin(), right = *(xs.end() - 1), top = *ys.begin(),
                 bottom = *(ys.end() - 1);
    for (const double x : xs) rule(x, top, x, bottom);
    for (const double y : ys) rule(left, y, right, y);
    return *this;
  }
  const RawPage& raw() const { return raw_; }
  PageContent build() const { return build_page(raw_); }

 private:
  RawPage raw_;
};

// "ประเด็น|ข้อ|..." row by row; a cell's lines joined by '/', spans as {rows}x{cols} before the text
// where they are not 1x1.
inline std::vector<std::string> rows_of(const Table& table) {
  std::vector<std::string> rows(static_cast<std::size_t>(table.rows));
  std::vector<bool> begun(rows.size(), false);
  for (const Cell& cell : table.cells) {
    const auto index = static_cast<std::size_t>(cell.row);
    std::string& row = rows[index];
    if (begun[index]) row += '|';
    begun[index] = true;
    if (cell.rowspan > 1 || cell.colspan > 1)
      row += '{' + std::to_string(cell.rowspan) + 'x' + std::to_string(cell.colspan) + '}';
    for (std::size_t i = 0; i < cell.lines.size(); ++i)
      row += (i > 0 ? "/" : "") + to_text(cell.lines[i]);
  }
  return rows;
}

}  // namespace ita
