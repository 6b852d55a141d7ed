// Lines that belong to the page and not to the text: page numbers and running headers and footers.
// A table goes on over them; nothing is read out of them.
#pragma once

#include <span>
#include <vector>

#include "core/page.h"

namespace ita {

// One flag a line of each page's `lines`.
std::vector<std::vector<bool>> find_page_furniture(std::span<const PageContent> pages);

}  // namespace ita
