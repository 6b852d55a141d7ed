// How probable each role of a column is: two logistic models, one of the heading's words and one of
// the cells, weighed by how the heading is known. Log probabilities, never below kLeastLog.
#pragma once

#include <optional>
#include <string_view>

#include "tables/column_evidence.h"

namespace ita {

inline constexpr double kLeastLog = -9;

struct ColumnScores {
  RoleVector log_p{};
  // Log odds of `measure` against `steps` by the heading's words alone; nothing without a heading.
  std::optional<double> action;
};

class RoleScorer {
 public:
  explicit RoleScorer(const ReaderModel& model) : model_(model) {}

  ColumnScores score(const ColumnEvidence& evidence) const;
  // By a label's words alone; nothing where they are not sure.
  std::optional<ColumnRole> role_of_heading(std::string_view text, double least = 0.8) const;
  RoleVector by_heading(const ColumnEvidence& evidence) const;
  RoleVector by_cells(const ColumnEvidence& evidence) const;
  // Which fields' words the cells hold, as shares of 1; all 0 without words.
  std::array<double, kProseKinds.size()> prose_of(const ColumnEvidence& evidence) const;

 private:
  const ReaderModel& model_;
};

}  // namespace ita
