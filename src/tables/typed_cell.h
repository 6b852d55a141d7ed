// What a table's cell holds, read once and shared by all who weigh it: codes, a period, units, a
// score, an issue's name, a mark, prose.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/page.h"
#include "normalize/vocabulary.h"

namespace ita {

enum class CellKind : uint8_t {
  kBlank,  // nothing but dashes and dots
  kCode,   // begins with a question's code
  kNumber,
  kMark,  // ticks, bullets, arrows and nothing else
  kPeriod,
  kUnit,
  kIssue,
  kIndicator,
  kShort,  // other words, few
  kProse,
};

struct TypedCell {
  const Cell* cell = nullptr;
  std::vector<std::string> lines;  // canonical, digits folded, Latin letters small
  std::string text;                // the lines, joined by '\n'
  std::u32string compact;          // without blanks, dashes, dots and list marks
  CellKind kind = CellKind::kBlank;
  bool code_first = false, code_only = false;
  bool scores = false;  // every line a number of 0 to 100
  bool number = false;  // digits and their signs only
  std::optional<int> ordinal;
  bool period = false;       // a whole period and nothing else
  bool period_like = false;  // some time is named, in few words
  bool unit = false;         // known units and nothing else
  bool issue = false, indicator = false;
  bool blank() const { return kind == CellKind::kBlank; }
};

class CellTyper {
 public:
  // The vocabulary outlives the typer.
  explicit CellTyper(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
  TypedCell read(const Cell& cell) const;

 private:
  void read_values(TypedCell& typed) const;
  const Vocabulary& vocabulary_;
};

}  // namespace ita
