// A made-up document with something in every field.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "core/sha256.h"
#include "store/stored_document.h"
#include "store/writer.h"

namespace ita {

inline PageContent make_page(int number, const std::string& word = "มาตรการ") {
  PageContent page;
  page.number = number;
  page.width = 842;
  page.height = 595;
  TextLine line;
  line.words.push_back({word, {10, 10, 60, 24}, 14, 1, false, false});
  line.box = {10, 10, 60, 24};
  line.baseline = 20;
  page.lines.push_back(line);
  Table table;
  table.box = {10, 30, 800, 500};
  table.rows = 1;
  table.cols = 1;
  table.column_edges = {10, 800};
  Cell cell;
  cell.box = table.box;
  cell.lines.push_back(line);
  table.cells.push_back(cell);
  page.tables.push_back(table);
  page.evidence.glyphs = 7;
  page.diagnostics.push_back({"sara_am_restored", "ทำ"});
  return page;
}

inline DocumentRecord make_record(const std::string& agency = "องค์การบริหารส่วนตำบลหนองสมมติ") {
  DocumentRecord record;
  DocumentFacts& facts = record.facts;
  facts.kind = DocumentKind::kMeasures;
  facts.agency = agency;
  facts.agency_type = "องค์การบริหารส่วนตำบล";
  facts.subdistrict = "หนองสมมติ";
  facts.district = "เมืองลำปาง";
  facts.province = "ลำปาง";
  facts.assessment_year = 2566;
  facts.fiscal_year = 2567;
  facts.evidence.emplace_back("agency", Evidence{1, {1, 2, 3, 4}, "อบต.หนองสมมติ"});
  facts.notes = {"issue 5 missing"};

  Measure measure;
  measure.issue = 1;
  measure.codes = {"i7", "O18"};
  measure.finding = "ประชาชนไม่ทราบขั้นตอน";
  measure.measure = "จัดทำคู่มือ";
  measure.steps = "- ประชุม\n- เผยแพร่";
  measure.period = "ไตรมาส ๑";
  measure.start = "2023-10-01";
  measure.end = "2023-12-31";
  measure.responsible = {"สำนักปลัด", "กองคลัง"};
  measure.result = "แล้วเสร็จ";
  measure.suggestion = "ควรทำต่อ";
  measure.monitoring = "รายงานทุกเดือน";
  measure.budget = "๕,๐๐๐";
  measure.review_reasons = {"code_doubtful"};
  measure.confidence = 0.75;
  measure.raw_codes = "i๗ ๐๑๘";
  measure.evidence = {{1, {10, 30, 800, 90}, "แถวแรก"}, {2, {10, 20, 800, 50}, "ต่อ"}};
  record.measures.push_back(measure);

  Measure by_indicator;
  by_indicator.indicator = "การใช้งบประมาณ";
  by_indicator.measure = "เผยแพร่แผนจัดซื้อ";
  by_indicator.evidence = {{2, {10, 60, 800, 90}, "แถวสอง"}};
  record.measures.push_back(by_indicator);

  record.scores.push_back({"O8", std::nullopt, 50, {1, {1, 1, 2, 2}, "๕๐.๐๐"}});
  record.scores.push_back({std::nullopt, "TOTAL", 91.5, {2, {1, 1, 2, 2}, "๙๑.๕๐"}});
  return record;
}

inline FileFacts make_file(const std::string& content) {
  return {sha256_hex(content), content.size(), "pdf"};
}

inline ReadingOutcome make_outcome(DocumentStatus status, int pages = 2) {
  ReadingOutcome outcome;
  outcome.status = status;
  outcome.page_count = pages;
  outcome.extractor_version = "1";
  if (status == DocumentStatus::kRejected)
    outcome.reason = Error{ErrorCode::kEncrypted, "needs a password", 0};
  if (status == DocumentStatus::kFailed)
    outcome.reason = Error{ErrorCode::kWorkerCrashed, "signal 11", 0};
  if (status == DocumentStatus::kPartial) {
    outcome.reason = Error{ErrorCode::kTimeout, "too slow", 2};
    outcome.page_failures = {{ErrorCode::kTimeout, "too slow", 2}};
  }
  return outcome;
}

}  // namespace ita
