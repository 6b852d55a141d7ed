#include "present/extract_json.h"

#include <algorithm>

#include "normalize/thai_text.h"
#include "present/extract_text.h"
#include "present/json_value.h"

namespace ita {
namespace {

// How sure it is that these words stand in this cell: the grid's confidence or the least of the
// reader's.
double confidence_of(const Cell& cell) {
  float confidence = cell.confidence;
  for (const TextLine& line : cell.lines)
    for (const Word& word : line.words) confidence = std::min(confidence, word.confidence);
  return confidence;
}

Json to_json(const Cell& cell) {
  return {{"row", cell.row},
          {"col", cell.col},
          {"rowspan", cell.rowspan},
          {"colspan", cell.colspan},
          {"bbox", ita::to_json(cell.box)},
          {"text", canonical_text(to_text(cell.lines))},
          {"confidence", round_to_hundredths(confidence_of(cell))}};
}

Json to_json(const Table& table) {
  Json cells = Json::array();
  for (const Cell& cell : table.cells) cells.push_back(to_json(cell));
  return {{"bbox", ita::to_json(table.box)}, {"cells", std::move(cells)}};
}

Json to_json(const PageContent& page) {
  Json tables = Json::array(), diagnostics = Json::array();
  for (const Table& table : page.tables) tables.push_back(to_json(table));
  for (const Diagnostic& d : page.diagnostics)
    diagnostics.push_back({{"code", d.code}, {"detail", d.detail}});
  return {{"number", page.number},
          {"width", round_to_hundredths(page.width)},
          {"height", round_to_hundredths(page.height)},
          {"rotation", page.rotation},
          {"route", to_name(page.route)},
          {"text", to_page_text(page)},
          {"tables", std::move(tables)},
          {"diagnostics", std::move(diagnostics)}};
}

}  // namespace

std::string to_extract_json(std::span<const PageContent> pages) {
  Json list = Json::array();
  for (const PageContent& page : pages) list.push_back(to_json(page));
  return to_line({{"pages", std::move(list)}});
}

}  // namespace ita
