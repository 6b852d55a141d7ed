#include "query/publication_item.h"

#include <fmt/format.h>

namespace ita {
namespace {

std::string describe(const Codebook& codebook, PublicationMeaning meaning, int year) {
  const std::string_view name = meaning == PublicationMeaning::kMeasures ? "measures" : "report";
  const Publication* publication = codebook.publication(meaning, year);
  if (publication == nullptr) return fmt::format("{} (its code in {} is not known)", name, year);
  if (!publication->code) return fmt::format("{} (no item of its own in {})", name, year);
  return fmt::format("{} ({} in {})", name, publication->code->to_string(), year);
}

std::optional<QuestionCode> read_code(const Codebook& codebook, std::string_view item, int year) {
  if (const auto code = parse_question_code(item)) return code;
  const auto readings = read_codes(item, {codebook, year, std::nullopt, CodePlace::kCodeColumn});
  if (readings.empty()) return std::nullopt;
  return readings.front().code;
}

}  // namespace

Result<PublicationItem> parse_publication_item(const Codebook& codebook, std::string_view item,
                                               int fiscal_year) {
  const auto make = [&](PublicationMeaning meaning) {
    return PublicationItem{
        meaning,
        meaning == PublicationMeaning::kMeasures ? DocumentKind::kMeasures : DocumentKind::kReport,
        describe(codebook, meaning, fiscal_year)};
  };
  for (const std::string_view name : {"measures", "มาตรการ"})
    if (item == name) return make(PublicationMeaning::kMeasures);
  for (const std::string_view name : {"report", "รายงาน", "รายงานผล"})
    if (item == name) return make(PublicationMeaning::kReport);
  const auto code = read_code(codebook, item, fiscal_year);
  if (!code)
    return fail(ErrorCode::kUsage, fmt::format("\"{}\" names no publication: write measures "
                                               "(มาตรการ), report (รายงาน) or a code such as O34",
                                               item));
  if (const auto meaning = codebook.meaning_of(fiscal_year, *code)) return make(*meaning);
  return fail(
      ErrorCode::kUsage,
      fmt::format("{} is neither publication in {}: ask for {} or {}", code->to_string(),
                  fiscal_year, describe(codebook, PublicationMeaning::kMeasures, fiscal_year),
                  describe(codebook, PublicationMeaning::kReport, fiscal_year)));
}

}  // namespace ita
