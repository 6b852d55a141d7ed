#include "query/completeness.h"

#include <fmt/format.h>

#include <algorithm>

#include "query/answer_rows.h"

namespace ita {
namespace {

// The columns of v_part_counts after the measures' number.
constexpr int kIssues = 7, kFirstIssue = 7;
struct RowPart {
  const char* name;
  int column;
};
constexpr RowPart kRowParts[] = {
    {"findings", 14}, {"steps", 15}, {"dates", 16}, {"units", 17}, {"follow_up", 18}};
constexpr int kScores = 19, kParts = kIssues + 6;

struct Gaps {
  int missing = 0, partly = 0;
  std::string text;
  void add(const std::string& name) { text += (text.empty() ? "" : "; ") + name; }
};

Gaps find_gaps(const Statement& row) {
  Gaps gaps;
  const int64_t measures = row.integer(6);
  std::string issues;
  for (int issue = 1; issue <= kIssues; ++issue)
    if (row.integer(kFirstIssue + issue - 1) == 0) {
      ++gaps.missing;
      issues += fmt::format("{}{}", issues.empty() ? "" : ", ", issue);
    }
  if (!issues.empty())
    gaps.add(gaps.missing == kIssues && measures > 0
                 ? "issues (the document is not arranged by them)"
                 : (gaps.missing == 1 ? "issue " : "issues ") + issues);
  if (row.integer(kScores) == 0) {
    ++gaps.missing;
    gaps.add("analysis (no scores)");
  }
  for (const RowPart& part : kRowParts) {
    const int64_t having = row.integer(part.column);
    if (having == 0) {
      ++gaps.missing;
      gaps.add(part.name);
    } else if (having < measures) {
      ++gaps.partly;
      gaps.add(fmt::format("{} ({} of {} rows)", part.name, having, measures));
    }
  }
  return gaps;
}

}  // namespace

Result<Answer> summarize_completeness(const QueryContext& context, const DocumentScope& scope) {
  const ReadSnapshot snapshot(context.database);
  const auto documents = select_documents(context, scope);
  if (!documents) return tl::unexpected<Error>(documents.error());
  Answer answer;
  answer.title = "What publications have of what they must have";
  answer.columns = {{"agency"},
                    {"district"},
                    {"province"},
                    {"kind"},
                    {"fiscal_year", ColumnKind::kInteger},
                    {"parts", ColumnKind::kInteger},
                    {"measures", ColumnKind::kInteger},
                    {"gaps"},
                    {"document", ColumnKind::kInteger},
                    {"file"}};
  // A document at a time: SQLite counts all of a grouped view before it looks at a list of some.
  Statement wanted = context.database.connection().prepare(
      *documents ? "SELECT value FROM json_each(?1)"
                 : "SELECT document_id FROM facts WHERE ?1 IS NULL ORDER BY document_id");
  wanted.bind(*documents);
  Statement query = context.database.connection().prepare(
      "SELECT document_id, agency, district, province, kind, fiscal_year, measures, issue_1, "
      "issue_2, issue_3, issue_4, issue_5, issue_6, issue_7, with_finding, with_steps, with_dates, "
      "with_units, with_follow_up, scores FROM v_part_counts WHERE document_id = ?");
  struct Ranked {
    int missing, partly;
    std::vector<Value> row;
  };
  std::vector<Ranked> ranked;
  std::size_t whole = 0;
  while (wanted.next()) {
    query.bind(wanted.integer(0));
    if (!query.next()) continue;  // neither measures nor report
    const Gaps gaps = find_gaps(query);
    if (gaps.text.empty()) ++whole;
    ranked.push_back({gaps.missing,
                      gaps.partly,
                      {to_value(query, 1), to_value(query, 2), to_value(query, 3),
                       to_value(query, 4), to_value(query, 5), to_value(kParts - gaps.missing),
                       to_value(query, 6), to_value_or_nothing(gaps.text), to_value(query, 0)}});
  }
  for (const Statement* statement : {&wanted, &query})
    if (auto status = statement->status(); !status) return tl::unexpected<Error>(status.error());
  std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return std::pair(b.missing, b.partly) < std::pair(a.missing, a.partly);
  });
  answer.notes.push_back(
      fmt::format("{} of {} publications have every part in every row.", whole, ranked.size()));
  if (scope.limit && ranked.size() > static_cast<std::size_t>(*scope.limit)) {
    ranked.resize(static_cast<std::size_t>(*scope.limit));
    answer.notes.push_back(fmt::format("Only the first {} are shown (--limit).", *scope.limit));
  }
  Statement file = context.database.connection().prepare(
      "SELECT file_name FROM sighting WHERE document_id = ? ORDER BY id LIMIT 1");
  for (Ranked& entry : ranked) {
    file.bind(std::get<int64_t>(entry.row.back()));
    entry.row.push_back(file.next() ? to_value(file, 0) : Value{});
    answer.rows.push_back(std::move(entry.row));
  }
  if (auto status = file.status(); !status) return tl::unexpected<Error>(status.error());
  return answer;
}

Result<Answer> list_parts(const QueryContext& context, const DocumentScope& scope) {
  const ReadSnapshot snapshot(context.database);
  Answer answer;
  answer.title = "Required parts of publications, with the places that show them";
  answer.columns = with_place({{"agency"},
                               {"province"},
                               {"kind"},
                               {"fiscal_year", ColumnKind::kInteger},
                               {"part"},
                               {"title"},
                               {"status"},
                               {"rows", ColumnKind::kInteger},
                               {"of", ColumnKind::kInteger}},
                              {{"file"}});
  const auto status = append_scoped_rows(
      context, scope,
      "SELECT agency, province, kind, fiscal_year, part, title,"
      " CASE WHEN rows = 0 THEN 'no' WHEN number BETWEEN 9 AND 13 AND rows < measures THEN 'partly'"
      " ELSE 'yes' END, rows, measures, page, x0, y0, x1, y1, document_id, file FROM v_parts"
      " WHERE {scope} ORDER BY document_id, number",
      "parts", answer);
  if (!status) return tl::unexpected<Error>(status.error());
  return answer;
}

}  // namespace ita
