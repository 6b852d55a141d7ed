#include "parse/labelled_drafts.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <utility>

#include "normalize/thai_text.h"

namespace ita {
namespace {

// “…” in it is the name itself.
TextLine name_in_title(const std::string& title) {
  static const RE2 kQuoted(R"([“"]([^”"]{8,})[”"])");
  std::string name(strip_list_marker(title));
  (void)RE2::PartialMatch(title, kQuoted, &name);
  TextLine line;
  line.words.push_back(Word{std::move(name), {}, 0, 1, false, false});
  return line;
}

// Where no label of the whole document names the measures, the lines above their first labels do.
// That is a guess.
void name_by_titles(std::vector<MeasureDraft>& drafts, const std::vector<std::string>& titles) {
  const auto named = [](const MeasureDraft& draft) {
    return !draft.of(ColumnRole::kMeasure).empty();
  };
  if (std::ranges::any_of(drafts, named)) return;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (titles[i].empty()) continue;
    drafts[i].lines[static_cast<std::size_t>(ColumnRole::kMeasure)] = {name_in_title(titles[i])};
    drafts[i].reasons.push_back("table_uncertain");
  }
}

// What most measures of the document have and one has not was lost with its label.
void expect_usual_fields(std::vector<MeasureDraft>& drafts) {
  constexpr std::size_t kFewest = 3;
  if (drafts.size() < kFewest) return;
  for (const ColumnRole role : {ColumnRole::kQuestion, ColumnRole::kMeasure, ColumnRole::kSteps,
                                ColumnRole::kPeriod, ColumnRole::kResponsible}) {
    const auto lacks = [&](const MeasureDraft& draft) { return draft.of(role).empty(); };
    const auto without = static_cast<std::size_t>(std::ranges::count_if(drafts, lacks));
    if (3 * without > drafts.size()) continue;
    for (MeasureDraft& draft : drafts)
      if (lacks(draft)) draft.reasons.push_back("table_uncertain");
  }
}

// What is done, and something beside it.
bool is_measure(const MeasureDraft& draft) {
  const auto has = [&](ColumnRole role) { return !draft.of(role).empty(); };
  return (has(ColumnRole::kMeasure) || has(ColumnRole::kSteps)) &&
         (has(ColumnRole::kPeriod) || has(ColumnRole::kResponsible) || has(ColumnRole::kFinding) ||
          has(ColumnRole::kQuestion));
}

std::set<ColumnRole> roles_of(const std::vector<MeasureDraft>& drafts) {
  std::set<ColumnRole> roles;
  for (const MeasureDraft& draft : drafts)
    for (std::size_t role = 0; role < draft.lines.size(); ++role)
      if (!draft.lines[role].empty()) roles.insert(static_cast<ColumnRole>(role));
  return roles;
}

}  // namespace

std::vector<MeasureDraft> finish_labelled_drafts(std::vector<MeasureDraft> drafts,
                                                 const std::vector<std::string>& titles,
                                                 double certainty) {
  name_by_titles(drafts, titles);
  std::erase_if(drafts, [](const MeasureDraft& draft) { return !is_measure(draft); });
  expect_usual_fields(drafts);
  const std::set<ColumnRole> usual = roles_of(drafts);
  for (MeasureDraft& draft : drafts) {
    draft.by_labels = true;
    draft.usual = usual;
    draft.layout.certainty = certainty;
  }
  return drafts;
}

}  // namespace ita
