// The learnt part of reading tables: data/reader, made by scripts/train-reader from the reports of
// data/authors and data/samples. docs/reading.md says what each table holds.
#pragma once

#include <filesystem>

#include "core/error.h"
#include "tables/column_role.h"
#include "tables/weight_table.h"
#include "tables/word_signs.h"

namespace ita {

// How a heading's words are known.
enum class HeadingKnown : uint8_t { kNot, kByWord, kListed };

// What each kind of evidence counts, and the laws of a table's columns together (weighing.tsv).
struct Weighing {
  // Of log p by the heading: by how its words are known, for roles whose headings say little else
  // ([1]) and the others ([0]).
  std::array<std::array<double, 2>, 3> heading{};
  double cells = 1, cells_alone = 1;
  RoleVector bias{}, bias_alone{};  // with a heading, without one
  double again = 3;                 // against a second column of a role
  double unverified = 3;            // against a role that the cells would show and do not
  double unlawful = 8;              // against a set of roles that is no table
  double result_in_report = 1.2;
  // For the role that the column has in the table this one may go on from; where its edges are the
  // same.
  double as_before = 2, same_as_before = 8;
  double other_year = 4;                      // against another year's scores
  std::array<double, 3> lone{0.7, 0.8, 2.0};  // measure or steps, where one column says both
  double review_below = 0.8;                  // rows of less confidence are for people
};

struct ReaderModel {
  WordSigns signs;
  WeightTable row;         // features of a row → is it a heading's?
  WeightTable sound;       // pieces of a text → is it a heading?
  WeightTable heading;     // features and pieces of a heading → role
  WeightTable cells;       // features of a column's cells → role
  WeightTable prose;       // pieces of a cell → which field's words
  WeightTable confidence;  // signs of a row → would an analyst leave it as it is?
  Weighing weighing;

  // kDataFile where a table is missing or malformed.
  static Result<ReaderModel> load(const std::filesystem::path& reader_dir);
};

// The outputs of the prose model; the last is everything else.
inline constexpr std::array<std::string_view, 10> kProseKinds{
    "finding",    "measure", "steps",       "result", "suggestion",
    "monitoring", "other",   "responsible", "period", "rest"};

}  // namespace ita
