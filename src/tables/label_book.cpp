#include "tables/label_book.h"

#include <algorithm>
#include <set>

#include "normalize/thai_text.h"
#include "tables/joint_choice.h"

namespace ita {
namespace {

constexpr std::size_t kFewestTimes = 3;
constexpr std::size_t kMostLabels = 24;
constexpr double kDifferent = 0.5;  // of the values behind a label

struct Known {
  std::string text;
  std::vector<Cell> values;
  std::set<std::string> different;
  std::size_t times = 0, marked = 0, first = 0;
};

Cell cell_of(std::vector<TextLine> lines) {
  Cell cell;
  cell.lines = std::move(lines);
  return cell;
}

// Does its heading's model know the words, or the list?
bool sounds_like_label(const ColumnEvidence& evidence, const RoleScorer& scorer) {
  if (evidence.lookup.known == HeadingKnown::kListed) return true;
  constexpr double kLikely = 0.5;
  return scorer.role_of_heading(evidence.heading.own, kLikely).has_value();
}

}  // namespace

LabelBook LabelBook::learn(std::vector<LabelCandidate> candidates, const CellTyper& typer,
                           const ColumnReader& columns, const RoleScorer& scorer,
                           const Weighing& weighing) {
  std::map<std::string, Known> known;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    LabelCandidate& candidate = candidates[i];
    Known& entry = known[skeleton(candidate.text)];
    if (entry.times++ == 0) {
      entry.text = candidate.text;
      entry.first = i;
    }
    entry.marked += candidate.marked ? 1U : 0U;
    entry.different.insert(skeleton(to_text(candidate.value)));
    entry.values.push_back(cell_of(std::move(candidate.value)));
  }
  struct Column {
    std::string key;
    std::size_t first, times;
    std::vector<TypedCell> cells;
    ColumnEvidence evidence;
  };
  std::vector<Column> found;
  for (const auto& [key, entry] : known) {
    if (entry.times < kFewestTimes || key.empty()) continue;
    if (static_cast<double>(entry.different.size()) < kDifferent * static_cast<double>(entry.times))
      continue;
    Column column{key, entry.first, entry.times, {}, {}};
    for (const Cell& value : entry.values) column.cells.push_back(typer.read(value));
    column.evidence = columns.read_label(entry.text, column.cells);
    if (2 * entry.marked < entry.times && !sounds_like_label(column.evidence, scorer)) continue;
    found.push_back(std::move(column));
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Column::times);
  if (found.size() > kMostLabels) found.erase(found.begin() + kMostLabels, found.end());
  std::ranges::stable_sort(found, {}, &Column::first);
  LabelBook book;
  if (found.size() < 3) return book;
  std::vector<ColumnChoice> choices;
  for (const Column& column : found)
    choices.push_back({scorer.score(column.evidence), &column.evidence, false});
  const JointReading reading = choose_jointly(choices, {std::nullopt}, weighing);
  if (reading.use != TableUse::kMeasures) return book;
  book.certainty_ = reading.certainty;
  const auto periods = std::ranges::count(reading.roles, ColumnRole::kPeriod);
  bool started = false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    ColumnRole role = reading.roles[i];
    if (role == ColumnRole::kPeriod && periods == 2)
      role = std::exchange(started, true) ? ColumnRole::kPeriodEnd : ColumnRole::kPeriodStart;
    book.roles_[found[i].key] = role == ColumnRole::kNone ? ColumnRole::kNote : role;
  }
  return book;
}

std::optional<ColumnRole> LabelBook::find(std::string_view text) const {
  const auto label = roles_.find(skeleton(text));
  if (label == roles_.end()) return std::nullopt;
  return label->second;
}

}  // namespace ita
