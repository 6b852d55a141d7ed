#include "fixture.h"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "core/sha256.h"
#include "store/writer.h"

namespace ita {
namespace {

struct Row {
  std::optional<int> issue;
  std::optional<std::string> indicator;
  std::vector<std::string> codes;
  std::string finding, measure;
  std::vector<std::string> units;
  std::vector<std::string> reasons = {};
  std::string result = {};
};

struct Report {
  std::string path;
  DocumentKind kind;
  std::string agency, district, province;
  std::optional<int> fiscal_year;
  std::vector<Row> rows;
};

// เมืองลำปาง and the like are real districts; the places in them are not.
const std::vector<Report> kReports = {
    {"/reports/north/plan67.pdf",
     DocumentKind::kMeasures,
     "องค์การบริหารส่วนตำบลหนองสมมติ",
     "เมืองลำปาง",
     "ลำปาง",
     2567,
     {{1, {}, {"i7", "i8"}, "บุคลากรไม่ทราบแผนการใช้จ่าย", "เผยแพร่แผน\nการใช้จ่าย", {"กองคลัง"}},
      {2,
       {},
       {"O18"},
       "ไม่มี E-Service",
       "จัดทำระบบ e-service ปี ๒๕๖๗",
       {"สำนักปลัด", "กองช่าง"},
       {"code_doubtful"}}}},
    {"/reports/north/report67.pdf",
     DocumentKind::kReport,
     "องค์การบริหารส่วนตำบลหนองสมมติ",
     "เมืองลำปาง",
     "ลำปาง",
     2567,
     {{1, {}, {"i7"}, "บุคลากรไม่ทราบแผนการใช้จ่าย", "เผยแพร่แผนการใช้จ่าย", {"กองคลัง"}, {}, "แล้วเสร็จ"}}},
    {"/reports/south/plan68.pdf",
     DocumentKind::kMeasures,
     "เทศบาลตำบลดอนสมมติ",
     "วังหิน",
     "ศรีสะเกษ",
     2568,
     {{1, {}, {"i7", "O8", "O9"}, "กระบวนการไม่ชัดเจน", "จัดทำคู่มือ", {"สำนักปลัดเทศบาล"}},
      {4, {}, {"i10"}, "ยืมทรัพย์สินไม่ลงทะเบียน", "ทำทะเบียนคุมทรัพย์สิน", {"กองคลัง"}}}},
    // The same name in another province.
    {"/reports/east/plan67.pdf",
     DocumentKind::kMeasures,
     "องค์การบริหารส่วนตำบลหนองสมมติ",
     "หนองแค",
     "สระบุรี",
     2567,
     {{2, {}, {"e11"}, "ประชาชนรอนาน", "ลดขั้นตอน", {"ทุกกอง"}}}},
    // A layout by indicator.
    {"/reports/old/plan66.pdf",
     DocumentKind::kMeasures,
     "เทศบาลเมืองทุ่งสมมติ",
     "ท่าคันโท",
     "กาฬสินธุ์",
     2566,
     {{{}, "การใช้งบประมาณ", {}, "", "เปิดเผยงบประมาณ", {"กองคลัง"}}}},
    // Says no year.
    {"/reports/old/noyear.pdf",
     DocumentKind::kMeasures,
     "เทศบาลตำบลไร้ปีสมมติ",
     "",
     "ลพบุรี",
     std::nullopt,
     {{3, {}, {"e6"}, "สื่อสารน้อย", "เพิ่มช่องทาง", {"กองคลัง"}}}},
};

template <class T>
T expect(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().detail);
  return std::move(*result);
}

void expect(const Status& status) {
  if (!status) throw std::runtime_error(status.error().detail);
}

PageContent make_page(int number, bool with_words) {
  PageContent page;
  page.number = number;
  page.width = 842;
  page.height = 595;
  if (with_words)
    page.lines.push_back(
        {{{"มาตรการ", {10, 10, 60, 24}, 14, 1, false, false}}, {10, 10, 60, 24}, 20});
  return page;
}

DocumentRecord make_record(const Report& report) {
  DocumentRecord record;
  DocumentFacts& facts = record.facts;
  facts.kind = report.kind;
  facts.agency = report.agency;
  facts.district = report.district;
  facts.province = report.province;
  facts.fiscal_year = report.fiscal_year;
  if (report.fiscal_year) facts.assessment_year = *report.fiscal_year - 1;
  facts.evidence.emplace_back("agency", Evidence{1, {10, 10, 60, 24}, report.agency});
  for (const Row& row : report.rows) {
    Measure measure;
    measure.issue = row.issue;
    measure.indicator = row.indicator;
    measure.codes = row.codes;
    measure.finding = row.finding;
    measure.measure = row.measure;
    measure.responsible = row.units;
    measure.review_reasons = row.reasons;
    measure.result = row.result;
    measure.confidence = row.reasons.empty() ? 0.98 : 0.5;
    measure.evidence = {{1, {10, 30, 800, 60}, row.finding}};
    record.measures.push_back(std::move(measure));
  }
  if (report.fiscal_year == 2568)
    record.scores.push_back({"O8", std::nullopt, 50, {1, {1, 1, 2, 2}, "๕๐"}});
  return record;
}

class Import {
 public:
  Import(Database& database, const Codebook& codebook)
      : writer_(database),
        run_(expect(writer_.begin_run({"0.1.0", "ita import reports"}, codebook))) {}

  int64_t begin(const std::string& path, const std::string& content) {
    return expect(writer_.begin_document(run_, path, {sha256_hex(content), content.size(), "pdf"},
                                         "1"))
        .id;
  }

  void add(const std::string& path, const DocumentRecord& record, bool with_words) {
    const std::vector<PageContent> pages = {make_page(1, with_words)};
    ReadingOutcome outcome;
    outcome.page_count = 1;
    outcome.extractor_version = "1";
    expect(writer_.save_document(begin(path, path), {outcome, pages, record, 1}));
  }

  void add_encrypted(const std::string& path) {
    ReadingOutcome outcome;
    outcome.status = DocumentStatus::kRejected;
    outcome.reason = Error{ErrorCode::kEncrypted, "a password is needed", 0};
    expect(writer_.save_failure(begin(path, path), outcome));
  }

  void finish(const std::string& empty_file) {
    expect(writer_.add_refusal(run_, empty_file, {ErrorCode::kEmpty, "the file has no bytes", 0}));
    expect(writer_.finish_run(run_, false));
  }

 private:
  Writer writer_;
  int64_t run_;
};

}  // namespace

void fill_fixture(Database& database, const Codebook& codebook) {
  Import import(database, codebook);
  for (const Report& report : kReports) import.add(report.path, make_record(report), true);
  import.add("/reports/อบต.สแกนสมมติ/O34.pdf", DocumentRecord{}, false);
  import.add_encrypted("/reports/ทต.ล็อกสมมติ/O34.pdf");
  import.begin("/reports/copies/plan67 (1).pdf", "/reports/north/plan67.pdf");
  import.finish("/reports/อบต.ว่างสมมติ/empty.pdf");
}

}  // namespace ita
