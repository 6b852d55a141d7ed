#include "parse/row_confidence.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ita {
namespace {

constexpr double kMostOdds = 8;

double odds(double p) {
  constexpr double kLeast = 1e-4;
  p = std::clamp(p, kLeast, 1 - kLeast);
  return std::log(p / (1 - p)) / kMostOdds;
}

constexpr std::array kExpected{
    ColumnRole::kFinding, ColumnRole::kMeasure,     ColumnRole::kSteps,
    ColumnRole::kResult,  ColumnRole::kResponsible, ColumnRole::kPeriod,
};

}  // namespace

Features confidence_signs(const MeasureDraft& draft, const Measure& measure) {
  Features signs;
  const TableLayout& layout = draft.layout;
  signs.add("bias", 1);
  if (draft.by_labels) {
    signs.add("labels", 1);
    signs.add("labels_sure", odds(layout.certainty));
  } else {
    signs.add("table_sure", odds(layout.certainty));
    signs.add("row_sure", odds(draft.sure));
    signs.add("row_least_sure", odds(draft.least_sure));
    signs.add("headless", layout.headed ? 0 : 1);
    signs.add("listed", layout.listed);
    signs.add("all_listed", layout.listed >= 1 ? 1 : 0);
    signs.add("few_rows", 1.0 / std::max(1, layout.rows));
  }
  signs.add("ruleless", draft.kind == TableKind::kAligned && !draft.by_labels ? 1 : 0);
  signs.add("level_rules", draft.kind == TableKind::kHorizontal ? 1 : 0);
  constexpr std::size_t kFewLetters = 4;  // a tick, a rank
  const bool words = draft.unexplained >= kFewLetters;
  const auto letters = static_cast<double>(std::max<std::size_t>(1, draft.letters));
  signs.add("unexplained", words ? 1 : 0);
  signs.add("share_unexplained", words ? static_cast<double>(draft.unexplained) / letters : 0);
  signs.add("band_unexplained", draft.band_unexplained ? 1 : 0);
  signs.add("picture", draft.cell_confidence < 1 ? 1 : 0);
  signs.add("cells_unsure", 1 - draft.cell_confidence);
  int lacking = 0;
  for (const ColumnRole role : kExpected)
    lacking += layout.has(role) && draft.of(role).empty() ? 1 : 0;
  signs.add("lacking", lacking);
  signs.add("no_issue", !measure.issue && !measure.indicator ? 1 : 0);
  signs.add("no_codes", measure.codes.empty() ? 1 : 0);
  signs.add("no_measure", measure.measure.empty() ? 1 : 0);
  // A document may well have no place for them; a row lacks what others have.
  const auto lacks = [&](bool empty, ColumnRole role) {
    const bool usual = draft.by_labels ? draft.usual.contains(role) : layout.has(role);
    return empty && usual ? 1 : 0;
  };
  signs.add("no_units", lacks(measure.responsible.empty(), ColumnRole::kResponsible));
  signs.add("no_period", lacks(measure.period.empty(), ColumnRole::kPeriod));
  signs.add("no_finding", lacks(measure.finding.empty(), ColumnRole::kFinding));
  signs.add("no_unit_column",
            !draft.by_labels && measure.responsible.empty() && !layout.has(ColumnRole::kResponsible)
                ? 1
                : 0);
  signs.add("no_time_column", !draft.by_labels && measure.period.empty() &&
                                      !layout.has(ColumnRole::kPeriod) &&
                                      !layout.has(ColumnRole::kPeriodStart)
                                  ? 1
                                  : 0);
  signs.add("undated", !measure.period.empty() && !measure.start && !measure.end ? 1 : 0);
  for (const std::string& reason : measure.review_reasons) signs.add("doubt_" + reason, 1);
  signs.add("doubts", static_cast<double>(measure.review_reasons.size()));
  return signs;
}

double row_confidence(const Features& signs, const ReaderModel& model) {
  std::array<double, 1> sum{0};
  model.confidence.add(signs, sum);
  return 1 / (1 + std::exp(-sum[0]));
}

}  // namespace ita
