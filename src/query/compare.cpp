#include "query/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "query/agency_match.h"
#include "query/answer_rows.h"

namespace ita {
namespace {

std::string describe_agency(const std::string& name, const std::string& district,
                            const std::string& province) {
  std::string text = name;
  if (!district.empty()) text += " อำเภอ" + district;
  if (!province.empty()) text += " จังหวัด" + province;
  return text;
}

// All documents of the one agency that is meant. Where the words fit several, an exact name
// decides.
Result<std::vector<int64_t>> find_one_agency(const QueryContext& context,
                                             const std::string& wanted) {
  auto documents = find_documents_of_agency(context, wanted);
  if (!documents) return documents;
  const AgencyIdentity asked = identify_agency(context.agencies, wanted, {}, {});
  std::map<std::string, std::vector<int64_t>> fitting, exact;
  Statement query = context.database.connection().prepare(
      "SELECT document_id, agency, district, province FROM facts"
      " WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY document_id");
  query.bind(to_json_list(*documents));
  while (query.next()) {
    const std::string name = describe_agency(query.string(1), query.string(2), query.string(3));
    fitting[name].push_back(query.integer(0));
    if (identify_agency(context.agencies, query.text(1), query.text(2), query.text(3)).key ==
        asked.key)
      exact[name].push_back(query.integer(0));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  if (exact.size() == 1) return exact.begin()->second;
  if (fitting.size() == 1) return fitting.begin()->second;
  if (fitting.empty())
    return fail(ErrorCode::kUsage, fmt::format("no document is of an agency \"{}\"", wanted));
  std::string names;
  for (const auto& [name, ids] : exact.empty() ? fitting : exact)
    names += (names.empty() ? "" : ", ") + name;
  return fail(ErrorCode::kUsage, fmt::format("\"{}\" fits several agencies: {}", wanted, names));
}

struct Side {
  using Group = std::tuple<std::optional<int64_t>, std::optional<int64_t>,
                           std::string>;  // year, issue, indicator
  std::map<Group, std::vector<std::vector<Value>>> rows;
};

constexpr int kSideColumns = 12;

Result<Side> load_side(const QueryContext& context, const std::string& agency,
                       const ComparisonScope& scope) {
  const auto documents = find_one_agency(context, agency);
  if (!documents) return tl::unexpected<Error>(documents.error());
  Statement query = context.database.connection().prepare(
      "SELECT codes, nullif(finding, ''), nullif(measure, ''), nullif(steps, ''), nullif(period, "
      "''), responsible,"
      " document_id, page, x0, y0, x1, y1, fiscal_year, issue, indicator FROM v_measures"
      " WHERE document_id IN (SELECT value FROM json_each(?)) AND kind = ? AND (?3 IS NULL OR "
      "fiscal_year = ?3)"
      " ORDER BY document_id, position");
  query.bind(to_json_list(*documents), scope.kind, scope.fiscal_year);
  Side side;
  while (query.next()) {
    std::vector<Value> row;
    for (int column = 0; column < kSideColumns; ++column) row.push_back(to_value(query, column));
    side.rows[{query.optional_integer(kSideColumns), query.optional_integer(kSideColumns + 1),
               query.string(kSideColumns + 2)}]
        .push_back(std::move(row));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());
  return side;
}

void append_side(const std::vector<std::vector<Value>>* rows, std::size_t index,
                 std::vector<Value>& out) {
  if (rows != nullptr && index < rows->size())
    out.insert(out.end(), (*rows)[index].begin(), (*rows)[index].end());
  else
    out.resize(out.size() + kSideColumns);
}

}  // namespace

Result<Answer> compare_issues(const QueryContext& context, const ComparisonScope& scope) {
  Answer answer;
  answer.title = "Measures by agency and issue";
  answer.columns = {{"agency"}, {"district"}, {"province"}, {"fiscal_year", ColumnKind::kInteger}};
  std::string counts;
  for (const Issue& issue : context.codebook.issues()) {
    answer.columns.push_back({fmt::format("issue_{}", issue.number), ColumnKind::kInteger});
    counts += fmt::format(" nullif(count(*) FILTER (WHERE m.issue = {}), 0),", issue.number);
    answer.notes.push_back(fmt::format("issue_{}: {}", issue.number, issue.name));
  }
  for (const char* name : {"no_issue", "total", "document", "documents"})
    answer.columns.push_back({name, ColumnKind::kInteger});

  Statement query = context.database.connection().prepare(fmt::format(
      "SELECT f.agency, f.district, f.province, f.fiscal_year,{}"
      " nullif(count(*) FILTER (WHERE m.id IS NOT NULL AND m.issue IS NULL), 0), count(m.id),"
      " min(f.document_id), count(DISTINCT f.document_id)"
      " FROM facts AS f LEFT JOIN measure AS m ON m.document_id = f.document_id"
      " WHERE f.kind = ?1 AND (?2 IS NULL OR f.fiscal_year = ?2)"
      " GROUP BY f.agency, f.district, f.province, f.fiscal_year"
      " ORDER BY f.agency, f.province, f.district, f.fiscal_year",
      counts));
  query.bind(scope.kind, scope.fiscal_year);
  if (auto status = append_rows(query, answer); !status)
    return tl::unexpected<Error>(status.error());

  const auto has_several = [](const std::vector<Value>& row) {
    return std::get<int64_t>(row.back()) > 1;
  };
  if (const auto several = std::count_if(answer.rows.begin(), answer.rows.end(), has_several);
      several > 0)
    answer.notes.push_back(fmt::format(
        "{} rows add up several documents of one agency and year (column documents).", several));
  return answer;
}

Result<Answer> compare_agencies(const QueryContext& context, const std::string& agency_a,
                                const std::string& agency_b, const ComparisonScope& scope) {
  const ReadSnapshot snapshot(context.database);
  const auto a = load_side(context, agency_a, scope);
  if (!a) return tl::unexpected<Error>(a.error());
  const auto b = load_side(context, agency_b, scope);
  if (!b) return tl::unexpected<Error>(b.error());

  Answer answer;
  answer.title = fmt::format("{} (a) and {} (b)", agency_a, agency_b);
  answer.columns = {
      {"fiscal_year", ColumnKind::kInteger}, {"issue", ColumnKind::kInteger}, {"indicator"}};
  for (const char* side : {"a", "b"}) {
    for (const char* name : {"codes", "finding", "measure", "steps", "period", "responsible"})
      answer.columns.push_back({fmt::format("{}_{}", name, side)});
    for (const char* name : {"document", "page"})
      answer.columns.push_back({fmt::format("{}_{}", name, side), ColumnKind::kInteger});
    for (const char* name : {"x0", "y0", "x1", "y1"})
      answer.columns.push_back({fmt::format("{}_{}", name, side), ColumnKind::kReal});
  }
  std::set<Side::Group> groups;
  for (const Side* side : {&*a, &*b})
    for (const auto& [group, rows] : side->rows) groups.insert(group);
  for (const Side::Group& group : groups) {
    const auto find = [&](const Side& side) {
      const auto found = side.rows.find(group);
      return found == side.rows.end() ? nullptr : &found->second;
    };
    const auto *rows_a = find(*a), *rows_b = find(*b);
    const std::size_t height =
        std::max(rows_a != nullptr ? rows_a->size() : 0, rows_b != nullptr ? rows_b->size() : 0);
    for (std::size_t i = 0; i < height; ++i) {
      const auto& [year, issue, indicator] = group;
      std::vector<Value> row = {to_value(year), to_value(issue), to_value_or_nothing(indicator)};
      append_side(rows_a, i, row);
      append_side(rows_b, i, row);
      answer.rows.push_back(std::move(row));
    }
  }
  return answer;
}

}  // namespace ita
