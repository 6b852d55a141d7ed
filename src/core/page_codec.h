// PageContent as flat little-endian bytes: what crosses the worker's pipe and what the store keeps
// (compressed). No pointers, no recursion; lengths before data. docs/data-model.md describes the
// layout.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/page.h"

namespace ita {

// Raised whenever the layout changes; decode_page refuses other numbers.
constexpr uint32_t kPageCodecVersion = 2;

std::string encode_page(const PageContent& page);

// Trusts nothing: bounds, counts (at most 50,000 cells and 200,000 words a page), UTF-8, finite
// numbers, spans inside their table. kBadFrames with the reason otherwise.
Result<PageContent> decode_page(std::string_view bytes);

}  // namespace ita
