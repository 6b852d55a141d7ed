// A page's content as one compressed blob: zstd around core/page_codec.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"
#include "core/page.h"

namespace ita {

std::string compress_page(const PageContent& page);

// Trusts the blob no more than a worker's frame: kDatabase where it is damaged or claims more than
// a page may hold.
Result<PageContent> decompress_page(std::string_view blob);

}  // namespace ita
