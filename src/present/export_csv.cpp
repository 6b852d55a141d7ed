#include "present/export_csv.h"

#include <iterator>
#include <string_view>
#include <vector>

namespace ita {
namespace {

constexpr std::string_view kColumns[] = {"document",
                                         "file",
                                         "sha256",
                                         "kind",
                                         "agency",
                                         "agency_type",
                                         "subdistrict",
                                         "district",
                                         "province",
                                         "assessment_year",
                                         "fiscal_year",
                                         "issue",
                                         "indicator",
                                         "codes",
                                         "finding",
                                         "measure",
                                         "steps",
                                         "period",
                                         "start",
                                         "end",
                                         "responsible",
                                         "result",
                                         "suggestion",
                                         "monitoring",
                                         "budget",
                                         "needs_review",
                                         "review_reasons",
                                         "confidence",
                                         "page",
                                         "x0",
                                         "y0",
                                         "x1",
                                         "y1"};

std::string join(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += "; ";
    out += part;
  }
  return out;
}

std::vector<Value> make_row(const ExportDocument& document, const Measure& measure) {
  const DocumentFacts& facts = document.record.facts;
  std::vector<Value> row = {document.id,
                            document.file,
                            document.sha256,
                            to_value(to_name(facts.kind)),
                            facts.agency,
                            facts.agency_type,
                            facts.subdistrict,
                            facts.district,
                            facts.province,
                            to_value(facts.assessment_year),
                            to_value(facts.fiscal_year),
                            to_value(measure.issue),
                            to_value(measure.indicator),
                            join(measure.codes),
                            measure.finding,
                            measure.measure,
                            measure.steps,
                            measure.period,
                            to_value(measure.start),
                            to_value(measure.end),
                            join(measure.responsible),
                            measure.result,
                            measure.suggestion,
                            measure.monitoring,
                            measure.budget,
                            to_value(measure.needs_review() ? 1 : 0),
                            join(measure.review_reasons),
                            measure.confidence};
  if (!measure.evidence.empty()) {
    const Evidence& first = measure.evidence.front();
    for (const Value& value : {to_value(first.page), to_value(first.box.x0), to_value(first.box.y0),
                               to_value(first.box.x1), to_value(first.box.y1)})
      row.push_back(value);
  }
  row.resize(std::size(kColumns));
  return row;
}

}  // namespace

std::string export_csv_heading(CsvProfile profile) {
  std::string out(csv_prefix(profile));
  std::vector<Value> heading;
  for (const std::string_view name : kColumns) heading.push_back(to_value(name));
  append_csv_row(out, heading, profile);
  return out;
}

std::string to_export_csv(const ExportDocument& document, CsvProfile profile) {
  std::string out;
  for (const Measure& measure : document.record.measures)
    append_csv_row(out, make_row(document, measure), profile);
  return out;
}

}  // namespace ita
