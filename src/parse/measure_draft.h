// A measure while it is being gathered: the lines of its fields from all its fragments, nothing
// read yet.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/record.h"
#include "parse/row_group.h"

namespace ita {

// Where in the seven issues a row stands.
struct IssueReading {
  std::optional<int> number;
  std::string text;       // as printed, fragments joined
  bool doubtful = false;  // number and name disagree, or neither is clear
};

struct MeasureDraft {
  FieldLines lines;
  std::vector<QuestionCell> questions;
  TableLayout layout;  // empty for labelled paragraphs
  TableKind kind = TableKind::kRuled;
  IssueReading issue;
  std::vector<Evidence> evidence;
  float cell_confidence = 1;
  bool open_bottom = false;          // its last fragment lacks the rule below
  std::vector<std::string> reasons;  // for review, found while gathering
  std::string number;                // what its row's first column says
  std::size_t table = 0;             // of the document: drafts of one are rows of one table
  std::set<ColumnRole> usual;        // by labels: the fields that measures of the document have
  bool by_labels = false;           // of paragraphs or a form; `layout` tells only how sure that is
  double sure = 1, least_sure = 1;  // as of RowGroup, of its least sure fragment
  std::size_t letters = 0, unexplained = 0;
  bool band_unexplained = false;  // words over the rows it is among that nobody understood

  const std::vector<TextLine>& of(ColumnRole role) const {
    return lines[static_cast<std::size_t>(role)];
  }
  bool has_content() const {
    return !of(ColumnRole::kFinding).empty() || !of(ColumnRole::kMeasure).empty() ||
           !of(ColumnRole::kSteps).empty();
  }
};

}  // namespace ita
