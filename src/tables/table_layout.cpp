#include "tables/table_layout.h"

#include <algorithm>
#include <set>

namespace ita {

int TableLayout::column(ColumnRole role) const {
  const auto found = std::find(roles.begin(), roles.end(), role);
  return found == roles.end() ? -1 : static_cast<int>(found - roles.begin());
}

int TableLayout::roles_named() const {
  std::set<ColumnRole> named(roles.begin(), roles.end());
  named.erase(ColumnRole::kNone);
  return static_cast<int>(named.size());
}

}  // namespace ita
