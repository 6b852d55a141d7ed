#include <fmt/format.h>

#include <map>
#include <set>
#include <tuple>

#include "core/record.h"
#include "query/agency_match.h"
#include "query/missing.h"

namespace ita {
namespace {

struct Published {
  std::string agency, district, province;  // as the first document prints them
  std::set<int64_t> measures_years, report_years;
  int64_t documents = 0;
};

Value list_years(const std::set<int64_t>& years) {
  std::string text;
  for (const int64_t year : years) text += (text.empty() ? "" : "; ") + std::to_string(year);
  return to_value_or_nothing(text);
}

}  // namespace

Result<Answer> list_publications(const QueryContext& context) {
  Statement query = context.database.connection().prepare(
      "SELECT agency, district, province, kind, fiscal_year FROM facts ORDER BY agency, province, "
      "district, document_id");
  std::map<std::tuple<std::string, std::string, std::string>, Published> agencies;
  int64_t nameless = 0;
  while (query.next()) {
    if (query.is_null(0)) {
      ++nameless;
      continue;
    }
    const auto identity =
        identify_stored_agency(context.agencies, query.text(0), query.text(1), query.text(2));
    Published& entry = agencies[{identity.key, identity.province, identity.district}];
    if (entry.documents++ == 0) {
      entry.agency = query.string(0);
      entry.district = query.string(1);
      entry.province = query.string(2);
    }
    if (query.is_null(4)) continue;
    if (query.text(3) == to_name(DocumentKind::kMeasures))
      entry.measures_years.insert(query.integer(4));
    if (query.text(3) == to_name(DocumentKind::kReport))
      entry.report_years.insert(query.integer(4));
  }
  if (auto status = query.status(); !status) return tl::unexpected<Error>(status.error());

  Answer answer;
  answer.title = "Publications by agency";
  answer.columns = {{"agency"},         {"district"},     {"province"},
                    {"measures_years"}, {"report_years"}, {"documents", ColumnKind::kInteger}};
  for (const auto& [key, entry] : agencies)
    answer.rows.push_back({to_value(entry.agency), to_value_or_nothing(entry.district),
                           to_value_or_nothing(entry.province), list_years(entry.measures_years),
                           list_years(entry.report_years), to_value(entry.documents)});
  if (nameless > 0)
    answer.notes.push_back(fmt::format("Documents that name no agency: {}.", nameless));
  answer.notes.push_back("Who has published nothing at all only a roster can tell.");
  return answer;
}

}  // namespace ita
