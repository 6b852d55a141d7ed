#include "query/coverage.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "query/missing.h"

namespace ita {
namespace {

constexpr std::array<const char*, 5> kStatuses = {"published", "not_readable", "other_year",
                                                  "ambiguous", "missing"};
constexpr std::pair<PublicationMeaning, const char*> kItems[] = {
    {PublicationMeaning::kMeasures, "measures"}, {PublicationMeaning::kReport, "report"}};

using Counts = std::array<int64_t, kStatuses.size()>;  // in the order of kStatuses

// By year.
Result<std::map<int, Counts>> count_roster(const QueryContext& context,
                                           const std::vector<int>& years, const char* item,
                                           const Roster& roster) {
  const auto answer = find_missing(context, {item, years}, roster);
  if (!answer) return tl::unexpected<Error>(answer.error());
  constexpr std::size_t kYear = 3, kStatus = 4;  // columns of find_missing
  std::map<int, Counts> counts;
  for (const auto& row : answer->rows)
    for (std::size_t i = 0; i < kStatuses.size(); ++i)
      if (std::get<std::string>(row[kStatus]) == kStatuses[i])
        ++counts[static_cast<int>(std::get<int64_t>(row[kYear]))][i];
  return counts;
}

Result<std::map<int, Counts>> count_known(const QueryContext& context,
                                          const std::vector<int>& years, const char* item) {
  constexpr const char* kAgency =
      "count(DISTINCT agency || '/' || coalesce(district, '') || '/' || coalesce(province, ''))";
  const auto known = context.database.connection().query_integer(
      fmt::format("SELECT {} FROM facts WHERE kind IN ('measures', 'report')", kAgency));
  if (!known) return tl::unexpected<Error>(known.error());
  Statement query = context.database.connection().prepare(
      fmt::format("SELECT {} FROM facts WHERE kind = ? AND fiscal_year = ?", kAgency));
  std::map<int, Counts> counts;
  for (const int year : years) {
    query.bind(item, year);
    const int64_t published = query.next() ? query.integer(0) : 0;
    counts[year] = {published, 0, 0, 0, *known - published};
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return counts;
}

}  // namespace

Result<std::vector<int>> list_publication_years(const Database& database) {
  Statement query = database.connection().prepare(
      "SELECT DISTINCT fiscal_year FROM facts WHERE kind IN ('measures', 'report')"
      " AND fiscal_year IS NOT NULL ORDER BY 1");
  std::vector<int> years;
  while (query.next()) years.push_back(static_cast<int>(query.integer(0)));
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return years;
}

Result<Answer> summarize_coverage(const QueryContext& context, const std::vector<int>& years,
                                  const Roster& roster) {
  Answer answer;
  answer.title = "Coverage of publications";
  answer.columns = {{"fiscal_year", ColumnKind::kInteger},
                    {"item"},
                    {"code"},
                    {"expected", ColumnKind::kInteger}};
  for (const char* status : kStatuses) answer.columns.push_back({status, ColumnKind::kInteger});
  answer.columns.push_back({"share", ColumnKind::kReal});
  for (const auto& [meaning, item] : kItems) {
    std::vector<int> known;
    for (const int year : years)
      if (const Publication* publication = context.codebook.publication(meaning, year);
          publication != nullptr && publication->code)
        known.push_back(year);
    if (known.empty()) continue;
    const auto counts = roster.entries.empty() ? count_known(context, known, item)
                                               : count_roster(context, known, item, roster);
    if (!counts) return tl::unexpected<Error>(counts.error());
    for (const auto& [year, of_year] : *counts) {
      int64_t expected = 0;
      for (const int64_t count : of_year) expected += count;
      std::vector<Value> row = {
          to_value(year), to_value(item),
          to_value(context.codebook.publication(meaning, year)->code->to_string()),
          to_value(expected)};
      for (const int64_t count : of_year) row.push_back(to_value(count));
      row.push_back(expected == 0 ? Value{}
                                  : to_value(static_cast<double>(of_year[0]) /
                                             static_cast<double>(expected)));
      answer.rows.push_back(std::move(row));
    }
  }
  answer.notes.push_back(
      roster.entries.empty()
          ? "Expected are the agencies of the database: agencies that "
            "published nothing at all only a roster can tell."
          : fmt::format("Expected are the {} agencies of the roster.", roster.entries.size()));
  return answer;
}

}  // namespace ita
