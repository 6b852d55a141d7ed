#include "tables/reader_model.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "normalize/codebook_table.h"

namespace ita {
namespace {

std::array<std::string_view, kModelRoleCount> role_names() {
  std::array<std::string_view, kModelRoleCount> names;
  std::ranges::transform(kModelRoles, names.begin(), [](ColumnRole role) { return to_name(role); });
  return names;
}

// Where each name of weighing.tsv goes.
std::map<std::string, double*, std::less<>> places_of(Weighing& w) {
  std::map<std::string, double*, std::less<>> places{
      {"cells", &w.cells},
      {"cells_alone", &w.cells_alone},
      {"again", &w.again},
      {"unverified", &w.unverified},
      {"unlawful", &w.unlawful},
      {"result_in_report", &w.result_in_report},
      {"as_before", &w.as_before},
      {"same_as_before", &w.same_as_before},
      {"other_year", &w.other_year},
      {"lone_slope", &w.lone[0]},
      {"lone_bias", &w.lone[1]},
      {"lone_most", &w.lone[2]},
      {"review_below", &w.review_below},
  };
  constexpr std::array<std::string_view, 3> kKnown{"unknown", "by_word", "listed"};
  for (std::size_t known = 0; known < kKnown.size(); ++known) {
    places["heading_" + std::string(kKnown[known])] = &w.heading[known][0];
    places["heading_" + std::string(kKnown[known]) + "_sure"] = &w.heading[known][1];
  }
  for (std::size_t role = 0; role < kModelRoleCount; ++role) {
    const std::string name(to_name(kModelRoles[role]));
    places["bias_" + name] = &w.bias[role];
    places["bias_alone_" + name] = &w.bias_alone[role];
  }
  return places;
}

Result<Weighing> load_weighing(const std::filesystem::path& path) {
  static constexpr std::array<std::string_view, 2> kColumns{"name", "value"};
  const auto table = CodebookTable::load(path, kColumns);
  if (!table) return tl::unexpected(table.error());
  Weighing weighing;
  const auto places = places_of(weighing);
  for (const CodebookTable::Row& row : table->rows()) {
    const auto place = places.find(row[0]);
    if (place == places.end()) return table->reject(row, "no such weight");
    const std::string_view cell = row[1];
    if (std::from_chars(cell.data(), cell.data() + cell.size(), *place->second).ptr !=
        cell.data() + cell.size())
      return table->reject(row, "no number");
  }
  return weighing;
}

}  // namespace

Result<ReaderModel> ReaderModel::load(const std::filesystem::path& dir) {
  static constexpr std::array<std::string_view, 1> kOne{"heading"};
  const auto roles = role_names();
  auto signs = WordSigns::load(dir / "word_signs.tsv");
  if (!signs) return tl::unexpected(signs.error());
  auto row = WeightTable::load(dir / "heading_rows.tsv", kOne);
  if (!row) return tl::unexpected(row.error());
  auto sound = WeightTable::load(dir / "heading_sound.tsv", kOne);
  if (!sound) return tl::unexpected(sound.error());
  auto heading = WeightTable::load(dir / "headings.tsv", roles);
  if (!heading) return tl::unexpected(heading.error());
  auto cells = WeightTable::load(dir / "cells.tsv", roles);
  if (!cells) return tl::unexpected(cells.error());
  auto prose = WeightTable::load(dir / "prose.tsv", kProseKinds);
  if (!prose) return tl::unexpected(prose.error());
  static constexpr std::array<std::string_view, 1> kRight{"right"};
  auto confidence = WeightTable::load(dir / "confidence.tsv", kRight);
  if (!confidence) return tl::unexpected(confidence.error());
  auto weighing = load_weighing(dir / "weighing.tsv");
  if (!weighing) return tl::unexpected(weighing.error());
  return ReaderModel{std::move(*signs),      std::move(*row),   std::move(*sound),
                     std::move(*heading),    std::move(*cells), std::move(*prose),
                     std::move(*confidence), *weighing};
}

}  // namespace ita
