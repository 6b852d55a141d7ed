// Charts as inline SVG: no script, no network, the same bytes for the same answer. Colours tell
// values apart for colour-blind readers and in grey print; every mark also says its value in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "present/answer_links.h"
#include "query/answer.h"

namespace ita {

// Text for HTML and SVG, also inside quotes.
std::string escape_html(std::string_view text);

// The id of a row of a figure's data table.
std::string make_row_id(std::string_view figure, std::size_t row);

struct HeatMap {
  std::string figure;               // marks lead to make_row_id(figure, row)
  std::size_t label = 0;            // column
  std::vector<std::size_t> values;  // columns
  std::vector<std::string> names;   // of these columns, for people
  std::optional<std::size_t> per;   // values are divided by this column
};
std::string draw_heat_map(const Answer& answer, const HeatMap& map);

struct BarChart {
  std::string figure;
  std::size_t label = 0, value = 0;  // columns
};
// Bars lead to the page that the row's first linked column names, or to the row of the data table.
std::string draw_bars(const Answer& answer, const BarChart& chart, const LinkOf& link_of);

struct ShareChart {
  std::string figure;
  std::vector<std::size_t> labels;  // columns, joined by a blank
  std::vector<std::size_t> parts;   // columns: counts that make up the whole
  std::vector<std::string> names;   // of these columns, for people
};
std::string draw_shares(const Answer& answer, const ShareChart& chart);

}  // namespace ita
