// What `ita extract --format json` prints: the pages of one document, before anything is
// understood.
#pragma once

#include <span>
#include <string>

#include "core/page.h"

namespace ita {

// {"pages":[{"number","width","height","rotation","route","text","tables":[{"bbox","cells":[{"row",
// "col","rowspan","colspan","bbox","text","confidence"}]}]}]} on one line. Points, origin top left;
// text as in extract_text.h, the lines of a cell kept.
std::string to_extract_json(std::span<const PageContent> pages);

}  // namespace ita
