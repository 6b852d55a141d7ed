// The roles of a table's columns, chosen together: each field once, what the cells can verify must
// be so, and a table is one of measures, of scores, or of something else, each with its laws. A
// beam over the columns finds the best readings and how far apart they are.
#pragma once

#include <cstdint>
#include <vector>

#include "tables/role_scores.h"

namespace ita {

enum class TableUse : uint8_t { kMeasures, kScores, kElse };

struct ColumnChoice {  // of one column, before the choice
  ColumnScores scores;
  const ColumnEvidence* evidence = nullptr;
  bool mark = false;     // one of a run of months, quarters or units with marks: nothing else
  bool grouped = false;  // under one heading with the column before it
};

struct JointReading {
  TableUse use = TableUse::kElse;
  std::vector<ColumnRole> roles;
  double score = 0;
  double certainty = 0;      // its share of the weight of the best readings
  std::vector<double> sure;  // of each column: the share of those that read it so
};

struct JointContext {
  // Does the document report on measures carried out? Nothing where it does not say.
  std::optional<bool> report;
};

// The best reading. Columns: at least one.
JointReading choose_jointly(const std::vector<ColumnChoice>& columns, const JointContext& context,
                            const Weighing& weighing);

}  // namespace ita
