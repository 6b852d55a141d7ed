// Tables of domain knowledge (data/codebook/*.tsv): tab-separated UTF-8, no quoting. The first line
// that is no comment names the columns; lines that begin with '#' and empty lines are skipped;
// cells are trimmed.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace ita {

class CodebookTable {
 public:
  class Row {
   public:
    std::string_view operator[](std::size_t column) const { return cells_[column]; }
    int line() const { return line_; }  // from 1

   private:
    friend class CodebookTable;
    std::vector<std::string> cells_;
    int line_ = 0;
  };

  // The table must have the columns named, in any order; others are left out. A row's cells then
  // come in the order of `columns`; a row that is shorter than the heading has empty cells. Fails
  // with kDataFile: file, line, reason.
  static Result<CodebookTable> load(const std::filesystem::path& path,
                                    std::span<const std::string_view> columns);

  const std::vector<Row>& rows() const { return rows_; }

  // For the loader's own checks of a row: kDataFile with file and line before the reason.
  tl::unexpected<Error> reject(const Row& row, std::string_view reason) const;
  // The cell as a whole number; nothing for anything else.
  static std::optional<int> parse_number(std::string_view cell);

 private:
  std::string file_;
  std::vector<Row> rows_;
};

}  // namespace ita
