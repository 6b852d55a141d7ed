// Columns that a page's reader took for one, parted where another page of the document has them.
//
//      page 1  │ ประเด็น │ ข้อคำถาม │ ข้อค้นพบ │       page 2  │ ประเด็น  ข้อคำถาม │ ข้อค้นพบ │
//
// On scans an upright rule goes missing on some pages (faint, dotted, bent), or a speck lies in the
// white between two columns. The words still stand clear of the place where the rule was.
#pragma once

#include <optional>
#include <span>

#include "core/page.h"
#include "parse/table_layout.h"
#include "parse/time_budget.h"

namespace ita {

// The table with the columns of `full`. Nothing where it lacks nothing of `full`, where its
// own edges are not among those of `full` (in shares of the width: pages of a phone's pictures
// differ in size), or where words stand across an edge that would part them.
std::optional<Table> part_lost_columns(const Table& table, const TableLayout& full);

// The document's own model of its table: of the layouts that headings of scanned pages name, the
// one with the most fields. What another page lacks of it was lost by its reader.
class LostColumns {
 public:
  LostColumns(std::span<const PageContent> pages, const Codebook& codebook,
              const TimeBudget& budget);

  // The table with all its columns, where that explains more of them than the table as it is.
  std::optional<Table> part(const Table& table) const;

 private:
  TableLayout layout_of(const Table& table) const;

  const Codebook& codebook_;
  std::optional<TableLayout> model_;
};

}  // namespace ita
