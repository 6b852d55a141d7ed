#include "tables/word_signs.h"

#include <algorithm>
#include <array>

#include "normalize/codebook_table.h"
#include "normalize/thai_text.h"

namespace ita {

Result<WordSigns> WordSigns::load(const std::filesystem::path& path) {
  static constexpr std::array<std::string_view, 3> kColumns{"sign", "place", "wording"};
  const auto table = CodebookTable::load(path, kColumns);
  if (!table) return tl::unexpected(table.error());
  WordSigns signs;
  for (const CodebookTable::Row& row : table->rows()) {
    Row entry{Place::kHolds, canonical_text(row[2])};
    if (row[1] == "begins") {
      entry.place = Place::kBegins;
    } else if (row[1] == "whole") {
      entry.place = Place::kWhole;
    } else if (row[1] != "holds") {
      return table->reject(row, "the place is none of begins, holds, whole");
    }
    if (entry.wording.empty()) return table->reject(row, "an empty wording");
    const auto known = std::ranges::find(signs.names_, row[0]);
    const auto at = static_cast<std::size_t>(known - signs.names_.begin());
    if (known == signs.names_.end()) {
      signs.names_.emplace_back(row[0]);
      signs.rows_.emplace_back();
    }
    signs.rows_[at].push_back(std::move(entry));
  }
  return signs;
}

bool WordSigns::shows(std::size_t sign, std::string_view text) const {
  return std::ranges::any_of(rows_[sign], [&](const Row& row) {
    switch (row.place) {
      case Place::kBegins:
        return text.starts_with(row.wording);
      case Place::kWhole:
        return text == row.wording;
      default:
        return text.find(row.wording) != std::string_view::npos;
    }
  });
}

}  // namespace ita
