// What a document's text layer is worth, page by page and in plain words: `ita doctor --text`.
#pragma once

#include <span>
#include <string>

#include "core/error.h"
#include "core/page.h"
#include "query/answer.h"

namespace ita {

// Columns: file, page, route, verdict, thai_letters, in_dictionary (share), wrong, done.
Answer make_text_report();

void add_pages(Answer& report, const std::string& file, std::span<const PageContent> pages);
void add_failures(Answer& report, const std::string& file, std::span<const Error> failures);

// For people: a paragraph a file, a line a page, and under it what is wrong and what was done.
std::string to_plain_text(const Answer& report);

}  // namespace ita
