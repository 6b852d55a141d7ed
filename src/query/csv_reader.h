// Comma-separated values as spreadsheets save them: RFC 4180, with the usual liberties (LF or CRLF,
// a byte order mark, ';' or a tab instead of the comma, a last line without an end), in UTF-8,
// UTF-16 with its mark, or Windows-874 (what Excel writes on Thai machines).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"

namespace ita {

struct CsvRow {
  std::vector<std::string> cells;
  int line = 0;  // where the row begins, from 1
};

// Lines without a single character are no rows. The separator is the one of , ; TAB that the first
// line holds most often outside quotes. kUsage with the line for a quote that is never closed, text
// after a closing quote, or bytes that are none of these.
Result<std::vector<CsvRow>> read_csv(std::string_view bytes);

}  // namespace ita
