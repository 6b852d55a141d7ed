// Labels of fields in running text: "มาตรการ : จัดทำคู่มือ", "๑.๑ มาตรการ จัดทำคู่มือ", "มาตรการที่ 2
// จัดทำคู่มือ". Their wordings are the column headings of data/codebook/headings.tsv.
#pragma once

#include <optional>
#include <vector>

#include "core/page.h"
#include "normalize/codebook.h"
#include "tables/column_role.h"
#include "tables/label_book.h"
#include "tables/role_scores.h"

namespace ita {

struct Label {
  ColumnRole role = ColumnRole::kNone;
  TextLine rest;         // what follows it on its line
  bool titles = false;   // "มาตรการที่ 2": a measure's own heading
  bool section = false;  // a number and the label, and nothing else: perhaps a chapter's heading
};

class LabelFinder {
 public:
  // `scorer` tells what labels in words of the author's own mean; without it only listed wordings
  // are labels. Both outlive the finder.
  explicit LabelFinder(const Codebook& codebook, const RoleScorer* scorer = nullptr)
      : codebook_(codebook), scorer_(scorer) {}

  // The labels of this document, in words of its own.
  void use(LabelBook book) { book_ = std::move(book); }
  // Does this document set its labels off by a number before them and a space behind
  // ("๑.๑ มาตรการ จัดทำ…")? One such line may be a sentence; several different ones are a form.
  void learn_spaced(const std::vector<TextLine>& lines);

  // The label that the line begins with: the words up to a colon, the bold words, or the whole
  // line. A poor scan leaves a full stop of the colon.
  std::optional<Label> find(const TextLine& line) const;

  // The role of a text that is a label and nothing else; kNone for any other.
  ColumnRole role_of(std::string_view text) const;
  // A wording of the codebook's list of headings.
  bool lists(std::string_view text) const;
  double certainty() const { return book_.certainty(); }
  // A label, be it one without a field.
  bool is_label(std::string_view text) const;

 private:
  std::optional<Label> find_learnt(const TextLine& line) const;
  std::optional<Label> find_title(const TextLine& line) const;
  std::optional<Label> find_spaced(const TextLine& line) const;
  std::optional<Label> find_bold(const TextLine& line) const;

  const Codebook& codebook_;
  const RoleScorer* scorer_;
  LabelBook book_;
  bool spaced_ = false;
};

// The words after "มาตรการที่ 2 :", be there any or none; nothing for a text that is no such heading.
std::optional<std::string> measure_title(std::string_view text, const Codebook& codebook);

// Words at the line's beginning that may be a label if they recur: those before a colon, those
// before a space, and the line itself where it is short. A list mark or number before them is left
// out.
std::vector<LabelCandidate> label_candidates(const TextLine& line, const TextLine* next);

// Is the line a label, or does it begin with one?
enum class LabelPlace { kNone, kFirst, kAlone };
LabelPlace find_label(const TextLine& line, const Codebook& codebook);

}  // namespace ita
