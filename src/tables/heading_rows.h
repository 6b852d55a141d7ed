// Which rows of a table are headings: those whose cells look unlike the cells below and sound like
// headings. One law: no heading ends inside a cell.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "tables/reader_model.h"
#include "tables/typed_table.h"

namespace ita {

struct HeadingSpan {
  int first_row = 0, end_row = 0;  // [first, end); both 0 where the table has none at its top
  double margin = 0;               // log odds against the next best end
};

// In which tables of the document a text stands in one of the first rows.
class TopTexts {
 public:
  // The table stays where it is.
  void add(const TypedTable& table);
  bool stands_elsewhere(const TypedCell& cell, const TypedTable& table) const;

 private:
  std::unordered_map<std::string, std::vector<const TypedTable*>> tables_;
};

class HeadingRows {
 public:
  HeadingRows(const ReaderModel& model, const Vocabulary& vocabulary)
      : model_(model), vocabulary_(vocabulary) {}

  // The heading at the table's top (perhaps empty), then those that begin further down.
  std::vector<HeadingSpan> find(const TypedTable& table, const TopTexts& tops) const;

  // What a row's evidence needs of the whole table.
  struct Whole {
    std::map<int, CellKind> kinds;  // of most cells of a column, where there is one
    double bold = 0;                // share of the cells with words
  };
  static Whole look_at(const TypedTable& table);
  // The evidence about one row, by the names of data/reader/heading_rows.tsv.
  Features evidence(const TypedTable& table, const Whole& whole, int row,
                    const TopTexts& tops) const;

  // Does the text sound like a heading? Log odds.
  double sound_of(const TypedCell& cell) const;

 private:
  bool says_headings(const TypedTable& table, int row) const;
  // Log odds of each row; bands are no rows of a heading and have 0.
  std::vector<double> odds_of(const TypedTable& table, const TopTexts& tops) const;
  const ReaderModel& model_;
  const Vocabulary& vocabulary_;
};

// "(1) (2) (3) …": the form numbers its columns under their headings.
bool numbers_columns(const TypedTable& table, int row);

}  // namespace ita
