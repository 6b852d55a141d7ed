// What stands on a page, as running text.
#pragma once

#include <span>
#include <string>

#include "core/page.h"

namespace ita {

// In reading order, top to bottom; a table stands where its top edge is, a line a row, cells
// separated by tabs. Canonical Thai (normalize/thai_text.h).
std::string to_page_text(const PageContent& page);

// The text of every page, an empty line between two.
std::string to_document_text(std::span<const PageContent> pages);

}  // namespace ita
