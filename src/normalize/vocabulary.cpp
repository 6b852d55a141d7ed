#include "normalize/vocabulary.h"

#include <array>
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

Status load_score_phrases(const std::filesystem::path& dir, Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 2> kColumns{"place", "wording"};
  const auto table = CodebookTable::load(dir / "score_phrases.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  for (const CodebookTable::Row& row : table->rows()) {
    auto* target = row[0] == "prose"     ? &vocabulary.total_phrases
                   : row[0] == "joining" ? &vocabulary.total_joining
                   : row[0] == "row"     ? &vocabulary.total_rows
                                         : nullptr;
    if (target == nullptr) return table->reject(row, "the place is none of prose, joining, row");
    target->emplace_back(row[1]);
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
  if (auto status = load_score_phrases(dir, vocabulary); !status)
    return tl::unexpected(status.error());
  if (auto status = load_closing_phrases(dir, vocabulary); !status)
    return tl::unexpected(status.error());
  return vocabulary;
}

}  // namespace ita
