// The best reading of all of a document's tables: which rows are headings, which pieces are one
// table, what each column means, and how sure that is. What parse reads rows by.
//
//   tables → typed cells → heading rows → pieces → chains → evidence → roles, jointly
//
// Proposers (tables/propose) offer other drawings of a table: columns parted, rows turned to
// columns, a heading joined that a page's end cut. They compete by what they explain.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/page.h"
#include "core/time_budget.h"
#include "normalize/vocabulary.h"
#include "tables/joint_choice.h"
#include "tables/reader_model.h"
#include "tables/table_layout.h"

namespace ita {

// What is known of the document before its tables are read.
struct DocumentContext {
  std::optional<int> assessment_year;  // B.E.
  std::optional<bool> report;
};

// Rows first..end of a table, read by one layout.
struct ChosenRows {
  int heading_row = 0;             // where its heading begins; first_row where it has none
  int first_row = 0, end_row = 0;  // below the heading
  TableLayout layout;
  TableUse use = TableUse::kElse;
  std::size_t chain = 0;  // of the document: rows of one chain are one table
  bool headed = false;    // a heading stands right above these rows
};

struct ChosenTable {
  // The table as it is read: the page's own, or a proposer's drawing of it.
  std::shared_ptr<const Table> table;
  std::vector<ChosenRows> rows;  // top to bottom
};

// One for each table of each page, in order.
using ChosenTables = std::vector<std::vector<ChosenTable>>;

ChosenTables choose_tables(std::span<const PageContent> pages, const DocumentContext& context,
                           const Vocabulary& vocabulary, const ReaderModel& model,
                           const TimeBudget& budget);

}  // namespace ita
