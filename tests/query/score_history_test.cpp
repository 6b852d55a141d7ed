// Scores of one agency in two years, in which question codes moved.
#include "query/score_history.h"

#include <catch2/catch.hpp>

#include "core/sha256.h"
#include "store/writer.h"
#include "world.h"

using namespace ita;

namespace {

Score make_score(std::optional<std::string> code, std::optional<std::string> indicator,
                 double value) {
  return {std::move(code), std::move(indicator), value, {3, {10, 20, 30, 40}, "raw"}};
}

// The measures' publication was O42 in 2566 and is O34 in 2567; in that year every indicator and a
// total are printed.
void fill_two_years(Database& database, const Codebook& codebook, double total) {
  Writer writer(database);
  const int64_t run = writer.begin_run({"0.1.0", "ita import"}, codebook).value();
  for (const int year : {2566, 2567}) {
    DocumentRecord record;
    record.facts.kind = DocumentKind::kMeasures;
    record.facts.agency = "เทศบาลตำบลดอนสมมติ";
    record.facts.assessment_year = year;
    record.facts.fiscal_year = year + 1;
    record.scores = {make_score(year == 2566 ? "O42" : "O34", {}, year == 2566 ? 0 : 100)};
    if (year == 2567) {
      for (const Indicator& indicator : codebook.indicators())
        record.scores.push_back(make_score({}, indicator.name, 8 * indicator.number));
      record.scores.push_back(make_score({}, "TOTAL", total));
    }
    const std::string path = "/" + std::to_string(year);
    const auto begun = writer.begin_document(run, path, {sha256_hex(path), 1, "pdf"}, "1").value();
    ReadingOutcome outcome;
    outcome.extractor_version = "1";
    REQUIRE(writer.save_document(begun.id, {outcome, {}, record, 1}));
  }
  REQUIRE(writer.finish_run(run, false));
}

Value cell(const Answer& answer, std::size_t row, const std::string& name) {
  for (std::size_t i = 0; i < answer.columns.size(); ++i)
    if (answer.columns[i].name == name) return answer.rows.at(row).at(i);
  FAIL("no column " << name);
  return {};
}

}  // namespace

TEST_CASE("A question's earlier score is found under its code of that year") {
  const World world([](Database& d, const Codebook& c) { fill_two_years(d, c, 49.2); });
  const auto answer = list_scores(world.context(), {});
  REQUIRE(answer);
  std::size_t row = 0;
  while (cell(*answer, row, "code") != to_value("O34")) ++row;
  CHECK(cell(*answer, row, "earlier_code") == to_value("O42"));
  CHECK(cell(*answer, row, "earlier_year") == to_value(2566));
  CHECK(cell(*answer, row, "change") == to_value(100.0));
  CHECK(cell(*answer, row, "page") == to_value(3));
}

TEST_CASE("A printed total is right where the weighted indicators make it, and wrong where not") {
  // 0.3 · mean(8 … 40) + 0.3 · mean(48 … 64) + 0.4 · mean(72, 80)
  for (const auto& [total, status] : {std::pair(54.4, "right"), std::pair(57.4, "wrong")}) {
    const World world([&](Database& d, const Codebook& c) { fill_two_years(d, c, total); });
    const auto answer = check_totals(world.context(), {});
    REQUIRE(answer);
    REQUIRE(answer->rows.size() == 1);
    CHECK(cell(*answer, 0, "status") == to_value(status));
    CHECK(std::get<double>(cell(*answer, 0, "computed")) == Approx(54.4));
    CHECK(cell(*answer, 0, "x1") == to_value(30.0));
  }
}
