#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "present/export_csv.h"
#include "present/export_jsonl.h"
#include "query/csv_reader.h"

namespace ita {
namespace {

using Json = nlohmann::ordered_json;

ExportDocument make_document() {
  ExportDocument document;
  document.id = 3;
  document.file = "report.pdf";
  document.sha256 = "ab12";
  document.page_count = 2;
  document.routes = {Route::kDigital, Route::kRepaired};
  DocumentFacts& facts = document.record.facts;
  facts.kind = DocumentKind::kMeasures;
  facts.agency = "เทศบาลตำบลบ้านสวน";
  facts.fiscal_year = 2568;
  Measure measure;
  measure.issue = 4;
  measure.codes = {"i19", "O18"};
  measure.measure = "จัดทำคู่มือ";
  measure.start = "2024-10-01";
  measure.responsible = {"กองคลัง", "สำนักปลัด"};
  measure.review_reasons = {"no_period"};
  measure.confidence = 0.5;
  measure.evidence = {{2, {10, 20.256, 300, 40}, "raw"}, {3, {10, 20, 300, 30}, "more"}};
  document.record.measures = {measure, Measure{}};
  document.record.scores = {{"O8", std::nullopt, 50, {1, {1, 2, 3, 4}, ""}},
                            {std::nullopt, "TOTAL", 61.16, {5, {}, ""}}};
  return document;
}

TEST_CASE("an exported line is the object of the contract") {
  const std::string line = to_export_line(make_document());
  CHECK(line.back() == '\n');
  const Json json = Json::parse(line);
  CHECK(json["source"].dump() ==
        R"({"file":"report.pdf","sha256":"ab12","pages":2,"route":["digital","repaired"]})");
  CHECK(json["document"]["kind"] == "measures");
  CHECK(json["document"]["agency"] == "เทศบาลตำบลบ้านสวน");
  CHECK(json["document"]["fiscal_year"] == 2568);
  for (const char* absent : {"subdistrict", "district", "province", "assessment_year"}) {
    CAPTURE(absent);
    CHECK(json["document"][absent].is_null());
  }
  const Json& measure = json["measures"][0];
  CHECK(measure["issue"] == 4);
  CHECK(measure["indicator"].is_null());
  CHECK(measure["codes"] == Json({"i19", "O18"}));
  CHECK(measure["responsible"] == Json({"กองคลัง", "สำนักปลัด"}));
  CHECK(measure["start"] == "2024-10-01");
  CHECK(measure["end"].is_null());
  CHECK(measure["needs_review"] == true);
  CHECK(measure["review_reasons"] == Json({"no_period"}));
  CHECK(measure["page"] == 2);
  CHECK(measure["bbox"] == Json({10.0, 20.26, 300.0, 40.0}));
  CHECK(json["scores"][0]["code"] == "O8");
  CHECK(json["scores"][0]["indicator"].is_null());
  CHECK(json["scores"][1]["indicator"] == "TOTAL");
  CHECK(json["scores"][1]["score"] == 61.16);
}

TEST_CASE("what a measure does not state is null, empty text or an empty list, never absent") {
  const Json measure = Json::parse(to_export_line(make_document()))["measures"][1];
  for (const char* text :
       {"finding", "measure", "steps", "period", "result", "suggestion", "monitoring", "budget"}) {
    CAPTURE(text);
    CHECK(measure[text] == "");
  }
  for (const char* list : {"codes", "responsible", "review_reasons"}) {
    CAPTURE(list);
    CHECK(measure[list] == Json::array());
  }
  for (const char* nothing : {"issue", "indicator", "start", "end", "page", "bbox"}) {
    CAPTURE(nothing);
    CHECK(measure[nothing].is_null());
  }
  CHECK(measure["needs_review"] == false);
}

TEST_CASE("the flat export has one row a measure, with as many cells as its heading") {
  const auto rows = read_csv(export_csv_heading(CsvProfile::kPlain) +
                             to_export_csv(make_document(), CsvProfile::kPlain));
  REQUIRE(rows);
  REQUIRE(rows->size() == 3);
  const std::vector<std::string>& heading = (*rows)[0].cells;
  const auto cell = [&](std::size_t row, std::string_view name) {
    const auto column = std::find(heading.begin(), heading.end(), name);
    REQUIRE(column != heading.end());
    return (*rows)[row].cells.at(static_cast<std::size_t>(column - heading.begin()));
  };
  for (const CsvRow& row : *rows) CHECK(row.cells.size() == heading.size());
  CHECK(cell(1, "file") == "report.pdf");
  CHECK(cell(1, "codes") == "i19; O18");
  CHECK(cell(1, "responsible") == "กองคลัง; สำนักปลัด");
  CHECK(cell(1, "page") == "2");
  CHECK(cell(1, "needs_review") == "1");
  CHECK(cell(2, "page").empty());
}

}  // namespace
}  // namespace ita
