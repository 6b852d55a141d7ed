// What a column shows: named numbers about its cells, its place and its heading, as the model
// weighs them. No number speaks of another column: such evidence learns the training layouts by
// heart (measured; see docs/reading.md).
#pragma once

#include <optional>

#include "tables/heading_words.h"
#include "tables/reader_model.h"
#include "tables/table_chain.h"

namespace ita {

struct ColumnEvidence {
  ColumnHeading heading;
  HeadingLookup lookup;
  Features cells;                       // the cells and the column's place
  Features heading_facts;               // the list's word for the heading, years in it
  std::vector<const TypedCell*> words;  // the cells with words, at most kMostCells of them
  double of(std::string_view name) const { return cells.of(name); }
};

// Of a column so many cells are looked at: more say nothing new.
inline constexpr std::size_t kMostCells = 24;
// Of a cell so many letters are looked at by the prose model.
inline constexpr std::size_t kProseLetters = 160, kProseCells = 12;

class ColumnReader {
 public:
  ColumnReader(const ReaderModel& model, const Vocabulary& vocabulary,
               std::optional<int> assessment_year)
      : model_(model), vocabulary_(vocabulary), assessment_year_(assessment_year) {}

  ColumnEvidence read(const TableChain& chain, int col) const;
  // Of a label in running text and what stands behind it each time; the cells stay where they are.
  ColumnEvidence read_label(const std::string& label, const std::vector<TypedCell>& cells) const;

 private:
  void read_cells(ColumnEvidence& evidence, const std::vector<const TypedCell*>& cells,
                  int rows) const;
  void read_shape(ColumnEvidence& evidence) const;
  static void read_place(ColumnEvidence& evidence, const TableChain& chain, int col);
  void read_heading(ColumnEvidence& evidence) const;

  const ReaderModel& model_;
  const Vocabulary& vocabulary_;
  std::optional<int> assessment_year_;
};

}  // namespace ita
