// The labels of one document's fields, learnt from what recurs in it: the same words at the
// beginning of lines, or in the cell beside others, with other words behind them each time.
//
//     จุดที่พบ : คู่มือปฏิบัติงานเขียนไว้…            เจ้าของงาน │ กองคลัง
//     สิ่งที่จะดำเนินการ : ทบทวนคู่มือ…               วิธีติดตาม │ รายงานทุกเดือน
//
// What a label means is chosen as for the columns of a table: its words are the heading, what
// stands behind it are the cells, and all labels of the document are chosen together.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tables/column_evidence.h"
#include "tables/role_scores.h"

namespace ita {

// Words that may be a label, and what stands behind them.
struct LabelCandidate {
  std::string text;  // as printed
  std::vector<TextLine> value;
  bool marked = false;  // by a colon, or by a cell of its own
};

class LabelBook {
 public:
  LabelBook() = default;

  static LabelBook learn(std::vector<LabelCandidate> candidates, const CellTyper& typer,
                         const ColumnReader& columns, const RoleScorer& scorer,
                         const Weighing& weighing);

  // Nothing for words that are no label of the document; kNote for a label without a field.
  std::optional<ColumnRole> find(std::string_view text) const;
  bool empty() const { return roles_.empty(); }
  // The probability that these meanings are the right ones.
  double certainty() const { return certainty_; }

 private:
  std::map<std::string, ColumnRole, std::less<>> roles_;  // by skeleton
  double certainty_ = 1;
};

}  // namespace ita
