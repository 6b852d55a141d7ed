// The lines of a page that stand outside its tables, in the order a reader takes them: where the
// page has two columns, the left one first, between lines that run over both.
#pragma once

#include <vector>

#include "core/page.h"

namespace ita {

// `left_out`: one flag a line (page_furniture.h). Lines that two columns share are parted.
std::vector<TextLine> lines_in_order(const PageContent& page, const std::vector<bool>& left_out);

}  // namespace ita
