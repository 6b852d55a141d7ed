#include "parse/measure_start.h"

#include <map>
#include <utility>

#include "parse/code_lines.h"
#include "parse/row_heading.h"
#include "tables/cell_text.h"

namespace ita {

std::optional<ColumnRole> find_measure_start(const std::vector<std::vector<TextLine>>& pages,
                                             const LabelFinder& labels, const Codebook& codebook) {
  constexpr int kFewest = 2;
  std::map<ColumnRole, int> starts;
  int breaks = 0, titles = 0;
  bool broken = false;
  for (const std::vector<TextLine>& lines : pages)
    for (const TextLine& line : lines) {
      const auto label = labels.find(line);
      titles += label && label->titles ? 1 : 0;
      if (label && is_field(label->role) && label->role != ColumnRole::kIssue) {
        if (std::exchange(broken, false)) ++starts[label->role];
        continue;
      }
      const std::string text = to_text(line);
      const bool counts = label && label->role == ColumnRole::kNumber;
      if (!counts && !holds_only_codes(text, codebook) && !heading_issue(text, codebook) &&
          !heading_indicator(text, codebook))
        continue;
      breaks += broken ? 0 : 1;
      broken = true;
    }
  if (titles >= kFewest) return std::nullopt;  // "มาตรการที่ 2" says so itself
  for (const auto& [role, count] : starts)
    if (count >= kFewest && 5 * count >= 3 * breaks) return role;
  return std::nullopt;
}

}  // namespace ita
