// Comma-separated values (RFC 4180), UTF-8.
#pragma once

#include <span>
#include <string>

#include "query/answer.h"

namespace ita {

enum class CsvProfile {
  kPlain,  // for programs: lines end in LF, no byte order mark, texts as they are
  // For spreadsheets: a byte order mark, without which Excel takes UTF-8 for the local code page;
  // CRLF; and a leading ' before texts that a spreadsheet would compute (CWE-1236).
  kExcel,
};

// What stands before the first row of a file.
std::string_view csv_prefix(CsvProfile profile);

void append_csv_row(std::string& out, std::span<const Value> row, CsvProfile profile);

// A heading and the rows, after the prefix. Notes are not part of it.
std::string to_csv(const Answer& answer, CsvProfile profile);

// Several tables: each after a line with its title, an empty line between two.
std::string to_csv(std::span<const Answer> answers, CsvProfile profile);

}  // namespace ita
