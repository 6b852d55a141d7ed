// Labels of fields in running text: "มาตรการ : จัดทำคู่มือ", "๑.๑ มาตรการ จัดทำคู่มือ", "มาตรการที่ 2
// จัดทำคู่มือ". Their wordings are the column headings of data/codebook/headings.tsv.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/page.h"
#include "parse/table_layout.h"

namespace ita {

struct Label {
  ColumnRole role = ColumnRole::kNone;
  TextLine rest;         // what follows it on its line
  bool titles = false;   // "มาตรการที่ 2": a measure's own heading
  bool section = false;  // a number and the label, and nothing else: perhaps a chapter's heading
};

class LabelFinder {
 public:
  explicit LabelFinder(const Codebook& codebook) : codebook_(codebook) {}

  // Does this document set its labels off by a number before them and a space behind
  // ("๑.๑ มาตรการ จัดทำ…")? One such line may be a sentence; several different ones are a form.
  void learn(std::span<const PageContent> pages, const std::vector<std::vector<bool>>& furniture);

  // The label that the line begins with: the words up to a colon, the bold words, or the whole
  // line. A poor scan leaves a full stop of the colon.
  std::optional<Label> find(const TextLine& line) const;

  // The role of a text that is a label and nothing else; kNone for any other.
  ColumnRole role_of(std::string_view text) const;

 private:
  std::optional<Label> find_title(const TextLine& line) const;
  std::optional<Label> find_spaced(const TextLine& line) const;
  std::optional<Label> find_bold(const TextLine& line) const;

  const Codebook& codebook_;
  bool spaced_ = false;
};

// Roles whose words belong to a measure.
bool is_field(ColumnRole role);

// The words after "มาตรการที่ 2 :", be there any or none; nothing for a text that is no such heading.
std::optional<std::string> measure_title(std::string_view text, const Codebook& codebook);

// Is the line a label, or does it begin with one?
enum class LabelPlace { kNone, kFirst, kAlone };
LabelPlace find_label(const TextLine& line, const Codebook& codebook);

}  // namespace ita
