// Answers as a workbook for Excel and LibreOffice.
#pragma once

#include <filesystem>
#include <span>

#include "core/error.h"
#include "present/answer_links.h"
#include "query/answer.h"

namespace ita {

// A first sheet "อ่านก่อน" with titles, sizes and notes, then a sheet an answer: heading frozen and
// repeated in print, filters, columns as wide as their texts (in letters, not bytes; wrapped
// beyond 60), numbers as numbers, texts never computed, document numbers linked to file and page.
// Font TH Sarabun New, which need not be there. The same answers give the same bytes.
// kNoSpace where the file cannot be written; a row beyond the 1,048,576th of a sheet is left out
// and the first sheet says so.
Status write_xlsx(const std::filesystem::path& file, std::span<const Answer> answers,
                  const LinkOf& link_of);

}  // namespace ita
