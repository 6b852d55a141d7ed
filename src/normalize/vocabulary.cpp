#include "normalize/vocabulary.h"

#include <array>
#include <cstdlib>
#include <string_view>

#include "normalize/codebook_table.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

Status load_kinds(const std::filesystem::path& dir, Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 2> kColumns{"kind", "wording"};
  const auto table = CodebookTable::load(dir / "document_kinds.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const CodebookTable::Row& row : table->rows()) {
    KindPhrase phrase{DocumentKind::kMeasures, skeleton(row[1])};
    if (row[0] == "report") {
      phrase.kind = DocumentKind::kReport;
    } else if (row[0] != "measures") {
      return table->reject(row, "the kind is neither measures nor report");
    }
    if (phrase.skeleton.empty()) return table->reject(row, "an empty wording");
    vocabulary.kinds.push_back(std::move(phrase));
  }
  return {};
}

Status load_totals(const std::filesystem::path& dir, Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 1> kRowColumns{"wording"};
  const auto rows = CodebookTable::load(dir / "total_rows.tsv", kRowColumns);
  if (!rows) return tl::unexpected(rows.error());
  for (const CodebookTable::Row& row : rows->rows())
    vocabulary.total_rows.push_back(skeleton(row[0]));
  static constexpr std::array<std::string_view, 3> kColumns{"place", "wording", "weight"};
  const auto table = CodebookTable::load(dir / "total_signs.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const CodebookTable::Row& row : table->rows()) {
    TotalSign sign{row[0] == "after", skeleton(row[1]), 0};
    if (!sign.after && row[0] != "before")
      return table->reject(row, "the place is neither before nor after");
    if (sign.skeleton.empty()) return table->reject(row, "an empty wording");
    const std::string weight(row[2]);
    char* end = nullptr;
    sign.weight = std::strtod(weight.c_str(), &end);
    if (weight.empty() || *end != '\0') return table->reject(row, "the weight is no number");
    vocabulary.total_signs.push_back(std::move(sign));
  }
  return {};
}

Status load_closing_phrases(const std::filesystem::path& dir, Vocabulary& vocabulary) {
  using Place = ClosingPhrase::Place;
  static constexpr std::array<std::string_view, 2> kColumns{"place", "wording"};
  const auto table = CodebookTable::load(dir / "closing_phrases.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const CodebookTable::Row& row : table->rows()) {
    ClosingPhrase phrase{Place::kClosing, skeleton(row[1])};
    if (row[0] == "chapter") {
      phrase.place = Place::kChapter;
    } else if (row[0] == "clause") {
      phrase.place = Place::kClause;
    } else if (row[0] != "closing") {
      return table->reject(row, "the place is none of closing, chapter, clause");
    }
    if (phrase.skeleton.empty()) return table->reject(row, "an empty wording");
    vocabulary.closing_phrases.push_back(std::move(phrase));
  }
  return {};
}

}  // namespace

Result<Vocabulary> Vocabulary::load(const std::filesystem::path& dir) {
  Vocabulary vocabulary;
  auto codebook = Codebook::load(dir);
  if (!codebook) return tl::unexpected(codebook.error());
  vocabulary.codebook = std::move(*codebook);
  auto periods = PeriodWords::load(dir);
  if (!periods) return tl::unexpected(periods.error());
  vocabulary.periods = std::move(*periods);
  auto units = UnitReader::load(dir);
  if (!units) return tl::unexpected(units.error());
  vocabulary.units = std::move(*units);
  auto agencies = AgencyFinder::load(dir);
  if (!agencies) return tl::unexpected(agencies.error());
  vocabulary.agencies = std::move(*agencies);
  auto years = YearPhrases::load(dir);
  if (!years) return tl::unexpected(years.error());
  vocabulary.years = std::move(*years);
  if (auto status = load_kinds(dir, vocabulary); !status) return tl::unexpected(status.error());
  if (auto status = load_totals(dir, vocabulary); !status) return tl::unexpected(status.error());
  if (auto status = load_closing_phrases(dir, vocabulary); !status)
    return tl::unexpected(status.error());
  return vocabulary;
}

}  // namespace ita
