#include "query/score_history.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "query/answer_rows.h"
#include "query/code_years.h"

namespace ita {
namespace {

// The columns of list_scores that are read again.
enum Place : std::size_t {
  kAgency,
  kDistrict,
  kProvince,
  kYear,
  kCode,
  kIndicator,
  kQuestion,
  kScore,
  kEarlierYear,
  kEarlierCode,
  kEarlier,
  kChange
};

std::string text_of(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

// What a score is of, over all years.
struct Series {
  std::string agency, district, province, subject;
  auto operator<=>(const Series&) const = default;
};

Series series_of(const std::vector<Value>& row, const CodeYears& years) {
  std::string subject = text_of(row[kIndicator]);
  if (const std::string code = text_of(row[kCode]); !code.empty()) {
    const auto* year = std::get_if<int64_t>(&row[kYear]);
    const CodeYears::Line* line =
        year == nullptr ? nullptr : years.find(static_cast<int>(*year), code);
    // A question whose words are not known is compared with itself alone, by its year.
    subject = line != nullptr ? code.substr(0, 1) + line->title
                              : fmt::format("{} {}", code, year == nullptr ? 0 : *year);
  }
  return {text_of(row[kAgency]), text_of(row[kDistrict]), text_of(row[kProvince]), subject};
}

}  // namespace

Result<Answer> list_scores(const QueryContext& context, const DocumentScope& scope) {
  const ReadSnapshot snapshot(context.database);
  const auto years = CodeYears::load(context);
  if (!years) return tl::unexpected<Error>(years.error());
  Answer answer;
  answer.title = "Scores over the years";
  answer.columns = with_place({{"agency"},
                               {"district"},
                               {"province"},
                               {"assessment_year", ColumnKind::kInteger},
                               {"code"},
                               {"indicator"},
                               {"question"},
                               {"score", ColumnKind::kReal},
                               {"earlier_year", ColumnKind::kInteger},
                               {"earlier_code"},
                               {"earlier", ColumnKind::kReal},
                               {"change", ColumnKind::kReal}},
                              {{"file"}});
  const auto status = append_scoped_rows(
      context, scope,
      "SELECT agency, f.district, v.province, v.assessment_year, code, indicator, question, value,"
      " NULL, NULL, NULL, NULL, page, x0, y0, x1, y1, document_id, file FROM (SELECT * FROM"
      " v_scores WHERE {scope}) AS v JOIN (SELECT document_id AS id, district FROM facts) AS f ON"
      " f.id = v.document_id ORDER BY document_id",
      "scores", answer);
  if (!status) return tl::unexpected<Error>(status.error());

  std::map<Series, std::vector<std::size_t>> series;
  for (std::size_t i = 0; i < answer.rows.size(); ++i)
    series[series_of(answer.rows[i], *years)].push_back(i);
  std::vector<std::vector<Value>> sorted;
  for (auto& [subject, rows] : series) {
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
      return answer.rows[a][kYear] < answer.rows[b][kYear];
    });
    const std::vector<Value>*earlier = nullptr, *latest = nullptr;
    for (const std::size_t i : rows) {
      std::vector<Value>& row = answer.rows[i];
      if (latest != nullptr && (*latest)[kYear] < row[kYear]) earlier = latest;
      latest = &row;
      if (earlier == nullptr || std::holds_alternative<std::monostate>((*earlier)[kYear])) continue;
      row[kEarlierYear] = (*earlier)[kYear];
      row[kEarlierCode] = (*earlier)[kCode];
      row[kEarlier] = (*earlier)[kScore];
      row[kChange] = std::get<double>(row[kScore]) - std::get<double>((*earlier)[kScore]);
    }
    for (const std::size_t i : rows) sorted.push_back(answer.rows[i]);
  }
  answer.rows = std::move(sorted);
  return answer;
}

namespace {

// Columns of check_totals.
constexpr std::size_t kPrinted = 4, kComputed = 5, kDifference = 6, kIndicators = 7, kStatus = 8;
constexpr int64_t kAllIndicators = 10;
constexpr double kRounding = 0.05;  // totals are printed with two digits, indicators too

void judge_total(std::vector<Value>& row) {
  if (std::get<int64_t>(row[kIndicators]) < kAllIndicators) {
    row[kComputed] = Value{};
    row[kStatus] = to_value("not all printed");
    return;
  }
  const double difference = std::get<double>(row[kPrinted]) - std::get<double>(row[kComputed]);
  // Rounded to what is printed, and never -0.
  row[kDifference] = to_value(std::round(difference * 100) / 100 + 0.0);
  row[kStatus] = to_value(std::abs(difference) <= kRounding ? "right" : "wrong");
}

}  // namespace

Result<Answer> check_totals(const QueryContext& context, const DocumentScope& scope) {
  const ReadSnapshot snapshot(context.database);
  Answer answer;
  answer.title = "Printed totals against their indicators";
  answer.columns = with_place({{"agency"},
                               {"district"},
                               {"province"},
                               {"assessment_year", ColumnKind::kInteger},
                               {"printed", ColumnKind::kReal},
                               {"computed", ColumnKind::kReal},
                               {"difference", ColumnKind::kReal},
                               {"indicators", ColumnKind::kInteger},
                               {"status"}});
  // Judged here and not in SQL, which would compute the total anew for each mention of it.
  DocumentScope all = scope;
  all.limit.reset();
  const auto status = append_scoped_rows(
      context, all,
      "SELECT agency, district, province, assessment_year, printed, computed, NULL, indicators,"
      " NULL, page, x0, y0, x1, y1, document_id FROM v_total_check WHERE {scope}"
      " ORDER BY document_id",
      "totals", answer);
  if (!status) return tl::unexpected<Error>(status.error());
  for (auto& row : answer.rows) judge_total(row);
  std::stable_partition(answer.rows.begin(), answer.rows.end(),
                        [](const auto& row) { return row[kStatus] == to_value("wrong"); });
  if (scope.limit && answer.rows.size() > static_cast<std::size_t>(*scope.limit)) {
    answer.rows.resize(static_cast<std::size_t>(*scope.limit));
    answer.notes.push_back(
        fmt::format("Only the first {} totals are shown (--limit).", *scope.limit));
  }
  return answer;
}

}  // namespace ita
