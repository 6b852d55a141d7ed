#include "tables/column_role.h"

#include <algorithm>
#include <utility>

namespace ita {
namespace {

constexpr std::array<std::pair<std::string_view, ColumnRole>, 25> kNames{{
    {"other", ColumnRole::kNone},
    {"issue", ColumnRole::kIssue},
    {"indicator", ColumnRole::kIndicator},
    {"question", ColumnRole::kQuestion},
    {"score", ColumnRole::kScore},
    {"finding", ColumnRole::kFinding},
    {"measure", ColumnRole::kMeasure},
    {"steps", ColumnRole::kSteps},
    {"period", ColumnRole::kPeriod},
    {"period_start", ColumnRole::kPeriodStart},
    {"period_end", ColumnRole::kPeriodEnd},
    {"responsible", ColumnRole::kResponsible},
    {"result", ColumnRole::kResult},
    {"status", ColumnRole::kStatus},
    {"suggestion", ColumnRole::kSuggestion},
    {"monitoring", ColumnRole::kMonitoring},
    {"budget", ColumnRole::kBudget},
    {"number", ColumnRole::kNumber},
    {"rank", ColumnRole::kNumber},
    {"title", ColumnRole::kTitle},
    {"problem", ColumnRole::kProblem},
    {"note", ColumnRole::kNote},
    {"plan_or_result", ColumnRole::kPlanOrResult},
    {"mark", ColumnRole::kMark},
    {"group", ColumnRole::kNone},
}};

}  // namespace

std::optional<ColumnRole> find_role(std::string_view name) {
  for (const auto& [text, role] : kNames)
    if (text == name) return role;
  return std::nullopt;
}

std::string_view to_name(ColumnRole role) {
  for (const auto& [text, known] : kNames)
    if (known == role) return text;
  return "labelled";
}

bool is_field(ColumnRole role) {
  switch (role) {
    case ColumnRole::kNone:
    case ColumnRole::kNumber:
    case ColumnRole::kScore:
    case ColumnRole::kNote:
    case ColumnRole::kTitle:
    case ColumnRole::kMark:
      return false;
    default:
      return true;
  }
}

std::size_t model_index(ColumnRole role) {
  const auto found = std::ranges::find(kModelRoles, role);
  return static_cast<std::size_t>(found - kModelRoles.begin());
}

}  // namespace ita
