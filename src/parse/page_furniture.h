// Lines that belong to the page and not to the text: page numbers and running headers and footers.
// A table goes on over them; nothing is read out of them.
#pragma once

#include <span>
#include <vector>

#include "core/page.h"
#include "normalize/codebook.h"

namespace ita {

// One flag a line of each page's `lines`. A label ("ข้อคำถาม : o 42") is text even where several
// pages end with it.
std::vector<std::vector<bool>> find_page_furniture(std::span<const PageContent> pages,
                                                   const Codebook& codebook);

}  // namespace ita
