// Which column of a table means what: what tables/choose decides and parse reads rows by.
#pragma once

#include <string>
#include <vector>

#include "tables/column_role.h"

namespace ita {

struct TableLayout {
  std::vector<ColumnRole> roles;  // one a grid column
  // Of a period of several columns, in which a mark says when: "ไตรมาส 1" … "ไตรมาส 4". Empty, or
  // one a grid column, empty for the others.
  std::vector<std::string> parts;
  // The same for units in whose columns a mark says who is responsible.
  std::vector<std::string> units;
  std::vector<double> column_edges;  // of the table; empty in text files
  double certainty = 1;              // the probability that these roles are the right ones
  std::vector<double> sure;          // of each column's alone; empty where nothing was chosen
  // Of each column: nobody knows what it is. No field, and no heading that is known to mean none.
  std::vector<bool> unexplained;
  double listed = 0;   // share of the columns with a field whose heading is known to mean it
  int rows = 0;        // that were looked at
  bool headed = true;  // a heading speaks for them; without one the certainty is no guide
  int width() const { return static_cast<int>(roles.size()); }
  bool has(ColumnRole role) const { return column(role) >= 0; }
  int column(ColumnRole role) const;  // the first; -1 where there is none
  int roles_named() const;            // different ones
  // A report on carrying measures out.
  bool holds_results() const {
    return has(ColumnRole::kResult) || has(ColumnRole::kStatus) || has(ColumnRole::kPlanOrResult);
  }
};

// Two tables are one if their inner column edges differ by no more than this share of their width.
inline constexpr double kSameColumns = 0.03;

}  // namespace ita
