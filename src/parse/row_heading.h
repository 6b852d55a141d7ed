// What a heading over rows names: a row over all columns, the lines above a table, a section's
// title.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "normalize/vocabulary.h"
#include "parse/field_reading.h"

namespace ita {

struct RowHeading {
  std::optional<IssueReading> issue;
  std::string indicator;  // canonical; empty where none is named
  std::optional<std::string>
      measure;  // "มาตรการที่ 2 : จัดทำคู่มือ": the words behind, be there any or none
  std::string unit;  // a unit's name and nothing else but a label before it
};

// The issue that a heading line names: "ประเด็นที่ 3 …", "3. ช่องทางและรูปแบบ…". Nothing for other
// lines.
std::optional<IssueReading> heading_issue(std::string_view text, const Codebook& codebook);

// "ตัวชี้วัดที่ 2 การใช้งบประมาณ" above the paragraphs of an indicator.
std::optional<std::string> heading_indicator(const std::string& text, const Codebook& codebook);

// At most one of the four is told.
RowHeading read_row_heading(std::string_view text, const Vocabulary& vocabulary);

}  // namespace ita
