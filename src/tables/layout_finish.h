// From the roles that were chosen for a chain to the layout that rows are read by: two columns of
// periods are a start and an end, a column of no field is what its heading says, cells full of
// labels are read label by label.
#pragma once

#include <string>
#include <vector>

#include "tables/column_evidence.h"
#include "tables/joint_choice.h"
#include "tables/label_finder.h"
#include "tables/mark_columns.h"
#include "tables/table_layout.h"

namespace ita {

TableLayout finish_layout(const TableChain& chain, const std::vector<ColumnEvidence>& evidence,
                          const MarkColumns& marks, const JointReading& reading,
                          const LabelFinder& labels, const Vocabulary& vocabulary);

}  // namespace ita
