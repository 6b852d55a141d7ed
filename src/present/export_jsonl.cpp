#include "present/export_jsonl.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "present/json_value.h"

namespace ita {
namespace {

// The codes that notes begin with say what a person must look at, each once.
Json review_reasons_of(const DocumentFacts& facts) {
  constexpr std::string_view kCodeLetters = "abcdefghijklmnopqrstuvwxyz_";
  std::vector<std::string> codes;
  for (const std::string& note : facts.notes) {
    const std::size_t end = note.find_first_not_of(kCodeLetters);
    if (end == 0 || end == std::string::npos || note[end] != ':') continue;
    if (std::string code = note.substr(0, end); std::ranges::find(codes, code) == codes.end())
      codes.push_back(std::move(code));
  }
  return codes;
}

Json to_json(const DocumentFacts& facts) {
  return {{"kind", to_name(facts.kind)},
          {"agency", to_json_or_null(facts.agency)},
          {"agency_type", to_json_or_null(facts.agency_type)},
          {"subdistrict", to_json_or_null(facts.subdistrict)},
          {"district", to_json_or_null(facts.district)},
          {"province", to_json_or_null(facts.province)},
          {"assessment_year", ita::to_json(facts.assessment_year)},
          {"fiscal_year", ita::to_json(facts.fiscal_year)},
          {"review_reasons", review_reasons_of(facts)},
          {"notes", facts.notes}};
}

Json to_json(const Measure& measure) {
  Json json = {{"issue", ita::to_json(measure.issue)},
               {"indicator", ita::to_json(measure.indicator)},
               {"codes", measure.codes},
               {"finding", measure.finding},
               {"measure", measure.measure},
               {"steps", measure.steps},
               {"period", measure.period},
               {"start", ita::to_json(measure.start)},
               {"end", ita::to_json(measure.end)},
               {"responsible", measure.responsible},
               {"result", measure.result},
               {"suggestion", measure.suggestion},
               {"monitoring", measure.monitoring},
               {"budget", measure.budget},
               {"needs_review", measure.needs_review()},
               {"review_reasons", measure.review_reasons},
               {"confidence", round_to_hundredths(measure.confidence)}};
  const bool placed = !measure.evidence.empty();
  json["page"] = placed ? Json(measure.evidence.front().page) : Json();
  json["bbox"] = placed ? ita::to_json(measure.evidence.front().box) : Json();
  json["raw_codes"] = measure.raw_codes;
  Json fragments = Json::array();
  for (const Evidence& evidence : measure.evidence)
    fragments.push_back({{"page", evidence.page}, {"bbox", ita::to_json(evidence.box)}});
  json["fragments"] = std::move(fragments);
  return json;
}

Json to_json(const Score& score) {
  return {{"code", ita::to_json(score.code)},
          {"indicator", ita::to_json(score.indicator)},
          {"score", score.value},
          {"page", score.evidence.page},
          {"bbox", ita::to_json(score.evidence.box)}};
}

}  // namespace

std::string to_export_line(const ExportDocument& document) {
  Json routes = Json::array(), measures = Json::array(), scores = Json::array();
  for (const Route route : document.routes) routes.push_back(to_name(route));
  for (const Measure& measure : document.record.measures) measures.push_back(to_json(measure));
  for (const Score& score : document.record.scores) scores.push_back(to_json(score));
  return to_line({{"id", document.id},
                  {"source",
                   {{"file", document.file},
                    {"sha256", document.sha256},
                    {"pages", document.page_count},
                    {"route", std::move(routes)}}},
                  {"document", to_json(document.record.facts)},
                  {"measures", std::move(measures)},
                  {"scores", std::move(scores)}});
}

}  // namespace ita
