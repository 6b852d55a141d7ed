// Readings of one field that both the joining of rows and the finishing of measures need.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalize/vocabulary.h"
#include "parse/measure_draft.h"

namespace ita {

// The issue that a cell, a full-width row or a heading names: by its name, by its number, or both.
IssueReading read_issue(std::string_view text, const Codebook& codebook);

// As read_issue, for a cell of the issues' own column: there a part of a name that only one issue
// has is enough
// ("การใช้ทรัพย์สินของราชการ").
IssueReading read_issue_cell(std::string_view text, const Codebook& codebook);

// Is the text a period with nothing missing? ("ปีงบประมา" is not; "ตลอดปีงบประมาณ" is, though it
// names no year.)
bool is_whole_period(std::string_view text, const PeriodWords& words);

// The period's form, whatever its year: a text without a year is read in some fiscal year.
Period read_any_year(std::string_view text, const PeriodWords& words);

// The period as printed: its column, or its two columns (from, to) joined by a dash.
std::string period_text(const FieldLines& lines, const PeriodWords& words);

// Neither read from a picture nor repaired.
bool is_printed_text(const std::vector<TextLine>& lines);

// The lines' texts, for readers that want to see line ends.
std::vector<std::string> text_of_lines(const std::vector<TextLine>& lines);

}  // namespace ita
