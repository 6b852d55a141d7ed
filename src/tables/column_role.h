// What a column of a table may mean. The model's words for it (data/reader) and those of
// data/codebook/headings.tsv are the names given here.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ita {

enum class ColumnRole : uint8_t {
  kNone,  // nothing that a record keeps, or nobody knows
  kIssue,
  kIndicator,
  kQuestion,
  kScore,
  kFinding,
  kMeasure,
  kSteps,
  kPeriod,
  kPeriodStart,
  kPeriodEnd,
  kResponsible,
  kResult,
  kStatus,  // done or not; stands in for a result
  kSuggestion,
  kMonitoring,
  kBudget,
  kNumber,        // counts rows or ranks them
  kTitle,         // the questions' words beside their codes
  kProblem,       // what went wrong; no field of a record, but no suggestion either
  kNote,          // evidence, targets, remarks: known to have no field
  kPlanOrResult,  // tells rows of the plan from rows of its result, "แผน" and "ผล"
  kMark,          // of months, quarters: a mark says when
  kLabelled,  // several fields in each cell, each with its label: "มาตรการ : … ระยะเวลา : …"
};
inline constexpr int kColumnRoles = static_cast<int>(ColumnRole::kLabelled) + 1;

// Nothing for a name that is none; `group` (a heading over others) is kNone.
std::optional<ColumnRole> find_role(std::string_view name);
std::string_view to_name(ColumnRole role);

// Roles whose words belong to a measure.
bool is_field(ColumnRole role);

// The roles between which the model chooses (data/reader/heading.tsv names them in this order).
// Two columns of periods are a start and an end; the other roles follow from the heading's words.
inline constexpr std::array kModelRoles{
    ColumnRole::kIssue,  ColumnRole::kIndicator,  ColumnRole::kQuestion,
    ColumnRole::kScore,  ColumnRole::kFinding,    ColumnRole::kMeasure,
    ColumnRole::kSteps,  ColumnRole::kPeriod,     ColumnRole::kResponsible,
    ColumnRole::kResult, ColumnRole::kSuggestion, ColumnRole::kMonitoring,
    ColumnRole::kBudget, ColumnRole::kMark,       ColumnRole::kNumber,
    ColumnRole::kTitle,  ColumnRole::kNone};
inline constexpr std::size_t kModelRoleCount = kModelRoles.size();

// One number for each of kModelRoles.
using RoleVector = std::array<double, kModelRoleCount>;

// The place of a role in kModelRoles.
std::size_t model_index(ColumnRole role);

}  // namespace ita
