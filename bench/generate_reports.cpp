// A database as large as the country: a measures document of every agency in every year, and of
// every second the report on it, as page content and records, so that it takes minutes and no PDF.
//
//   generate_reports OUT.db MEASURES.tsv ROSTER.csv [AGENCIES] [FIRST_YEAR LAST_YEAR]
//
// MEASURES.tsv: tests/query/labelled_measures.tsv. ROSTER.csv: as `ita roster import` takes it;
// agencies beyond its end are made up. Writes the agencies used to OUT.db.roster.csv. The same
// arguments give the same database, but for times.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "core/sha256.h"
#include "core/utf8.h"
#include "normalize/codebook.h"
#include "normalize/codebook_table.h"
#include "query/roster.h"
#include "store/writer.h"

namespace {

using namespace ita;

constexpr int kMeasures = 8, kPages = 4;
// An indicator and its part of the total, in per cent.
struct Weight {
  int indicator, per_cent;
};
constexpr Weight kWeights[] = {{1, 6},  {2, 6},  {3, 6},  {4, 6},  {5, 6},
                               {6, 10}, {7, 10}, {8, 10}, {9, 20}, {10, 20}};

template <class T>
T need(Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().detail.c_str());
  std::exit(1);
}
void need(const Status& status) {
  if (status) return;
  std::fprintf(stderr, "%s\n", status.error().detail.c_str());
  std::exit(1);
}

std::vector<std::string> load_texts(const char* file) {
  static constexpr std::string_view kColumns[] = {"text"};
  const auto table = need(CodebookTable::load(file, kColumns));
  std::vector<std::string> texts;
  for (const CodebookTable::Row& row : table.rows()) texts.emplace_back(row[0]);
  return texts;
}

class Generator {
 public:
  Generator(const std::vector<std::string>& texts, const Codebook& codebook, std::size_t seed)
      : texts_(texts), codebook_(codebook), chance_(static_cast<std::mt19937::result_type>(seed)) {}

  DocumentRecord make_record(const RosterEntry& agency, int year) {
    DocumentRecord record;
    record.facts.kind = DocumentKind::kMeasures;
    record.facts.agency = agency.name;
    record.facts.agency_type = agency.type;
    record.facts.province = agency.province;
    record.facts.fiscal_year = year;
    record.facts.assessment_year = year - 1;
    record.facts.evidence.emplace_back("agency", Evidence{1, {60, 60, 500, 80}, agency.name});
    for (int i = 0; i < kMeasures; ++i) {
      Measure measure;
      measure.issue = i % 7 + 1;
      measure.codes = {fmt::format("i{}", 1 + pick(15))};
      measure.finding = "จากผลการประเมินพบว่า" + text() + "ยังไม่ครบถ้วน";
      measure.measure = text();
      // One in three has words of its own.
      if (pick(3) == 0) measure.measure += fmt::format(" โดย{} ร่วมกับ{}", agency.name, text());
      measure.steps = "1. " + text() + "\n2. " + text();
      measure.period = fmt::format("ต.ค. {} - ก.ย. {}", year - 1, year);
      measure.responsible = {pick(2) == 0 ? "สำนักปลัด" : "กองคลัง"};
      if (pick(10) == 0) measure.review_reasons = {"code_doubtful"};
      const double top = 100 + 90.0 * (i % 2);
      measure.evidence = {{1 + i / 2, {40, top, 555, top + 80}, measure.finding}};
      record.measures.push_back(std::move(measure));
    }
    for (int code = 1; code <= 15; ++code)
      record.scores.push_back({fmt::format("i{}", code),
                               std::nullopt,
                               70.0 + pick(31),
                               {2, {300, 20.0 * code, 340, 20.0 * code + 15}, ""}});
    record.scores.push_back({year == 2568 ? "O34" : "O42",
                             std::nullopt,
                             pick(10) == 0 ? 0.0 : 100.0,
                             {3, {1, 1, 9, 9}, ""}});
    double total = 0;
    for (const auto& [indicator, per_cent] : kWeights) {
      const double score = 60 + pick(41);
      total += score * per_cent / 100;
      record.scores.push_back({std::nullopt,
                               codebook_.indicators()[static_cast<std::size_t>(indicator - 1)].name,
                               score,
                               {2, {400, 20.0 * indicator, 440, 20.0 * indicator + 15}, ""}});
    }
    if (pick(20) == 0) total += 1;  // misread
    record.scores.push_back({std::nullopt, "TOTAL", total, {2, {400, 400, 440, 415}, ""}});
    return record;
  }

  // What the same agency says of its plan: most measures, in other words for one of them.
  DocumentRecord make_report(DocumentRecord plan) {
    plan.facts.kind = DocumentKind::kReport;
    plan.scores.clear();
    for (Measure& measure : plan.measures) {
      measure.result = "ดำเนินการแล้ว " + text();
      measure.finding.clear();
    }
    plan.measures.back().measure = text();
    return plan;
  }

  std::vector<PageContent> make_pages(const DocumentRecord& record) {
    std::vector<PageContent> pages;
    for (int number = 1; number <= kPages; ++number) {
      PageContent page;
      page.number = number;
      page.width = 595;
      page.height = 842;
      page.lines.push_back(make_line("มาตรการส่งเสริมคุณธรรมและความโปร่งใส " + record.facts.agency +
                                         " จังหวัด" + record.facts.province,
                                     60, 40));
      Table table;
      table.box = {40, 100, 555, 280};
      table.rows = 2;
      table.cols = 4;
      table.column_edges = {40, 160, 320, 460, 555};
      for (int row = 0; row < 2; ++row) {
        const Measure& m = record.measures[static_cast<std::size_t>((number - 1) * 2 + row)];
        const std::string texts[] = {m.finding, m.measure, m.steps, m.period};
        for (int column = 0; column < 4; ++column) {
          Cell cell;
          cell.row = row;
          cell.col = column;
          cell.box = {table.column_edges[static_cast<std::size_t>(column)], 100 + 90.0 * row,
                      table.column_edges[static_cast<std::size_t>(column) + 1], 190 + 90.0 * row};
          cell.lines.push_back(make_line(texts[column], cell.box.x0, cell.box.y0 + 5));
          table.cells.push_back(std::move(cell));
        }
      }
      page.tables.push_back(std::move(table));
      pages.push_back(std::move(page));
    }
    return pages;
  }

 private:
  unsigned pick(unsigned count) { return chance_() % count; }
  const std::string& text() { return texts_[pick(static_cast<unsigned>(texts_.size()))]; }
  static TextLine make_line(const std::string& text, double x, double y) {
    TextLine line;
    std::size_t begin = 0;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
      const double width = static_cast<double>(end - begin) * 2;
      if (end > begin)
        line.words.push_back(
            {text.substr(begin, end - begin), {x, y, x + width, y + 15}, 14, 1, false, begin > 0});
      x += width + 4;
      begin = end + 1;
    }
    for (const Word& word : line.words) line.box = unite(line.box, word.box);
    line.baseline = y + 12;
    return line;
  }

  const std::vector<std::string>& texts_;
  const Codebook& codebook_;
  std::mt19937 chance_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr,
                 "generate_reports OUT.db MEASURES.tsv ROSTER.csv [AGENCIES] [FIRST LAST]\n");
    return 2;
  }
  const std::size_t agencies = argc > 4 ? std::strtoul(argv[4], nullptr, 10) : 8325;
  const int first = argc > 6 ? std::atoi(argv[5]) : 2566,
            last = argc > 6 ? std::atoi(argv[6]) : 2568;
  std::vector<RosterEntry> roster = need(load_roster(argv[3]));
  roster.resize(std::min(roster.size(), agencies));
  while (roster.size() < agencies)
    roster.push_back(
        {fmt::format("เทศบาลตำบลสมมุติ{}",
                     encode_utf8(std::u32string(1 + roster.size() % 7,
                                                U'ก' + static_cast<char32_t>(roster.size() % 40)))),
         "", "", "ลำปาง", 0});
  std::ofstream list(std::string(argv[1]) + ".roster.csv");
  list << "name,province\n";
  for (const RosterEntry& entry : roster) list << entry.name << ',' << entry.province << '\n';

  const std::vector<std::string> texts = load_texts(argv[2]);
  const Codebook codebook = need(Codebook::load(ITA_CODEBOOK_DIR));
  Database database = need(Database::open(argv[1], Database::Mode::kReadWrite));
  // A machine that loses power makes it anew.
  need(database.connection().execute("PRAGMA synchronous = OFF"));
  Writer writer(database);
  const int64_t run = need(writer.begin_run({"bench", "generate_reports"}, codebook));
  const auto save = [&](const std::string& path, const DocumentRecord& record,
                        const std::vector<PageContent>& pages) {
    const auto begun =
        need(writer.begin_document(run, path, {sha256_hex(path), 100'000, "pdf"}, "bench"));
    ReadingOutcome outcome;
    outcome.page_count = kPages;
    outcome.extractor_version = "bench";
    need(writer.save_document(begun.id, {outcome, pages, record, 1}));
  };
  for (int year = first; year <= last; ++year)
    for (std::size_t i = 0; i < roster.size(); ++i) {
      if (i % 20 == static_cast<std::size_t>(year % 20))
        continue;  // one in twenty published nothing
      Generator generator(texts, codebook, i * 10 + static_cast<std::size_t>(year));
      const DocumentRecord plan = generator.make_record(roster[i], year);
      save(fmt::format("/reports/{}/{}.pdf", year, i), plan, generator.make_pages(plan));
      if (i % 2 == 1) continue;
      const DocumentRecord report = generator.make_report(plan);
      save(fmt::format("/reports/{}/{}-report.pdf", year, i), report, generator.make_pages(report));
    }
  need(writer.finish_run(run, false));
  return 0;
}
