#include "store/page_blob.h"

#include <zstd.h>

#include "core/limits.h"
#include "core/page_codec.h"

namespace ita {
namespace {

// Pages are small and many: level 3 halves the time of higher levels for a few per cent of size.
constexpr int kLevel = 3;

}  // namespace

std::string compress_page(const PageContent& page) {
  const std::string plain = encode_page(page);
  std::string blob(ZSTD_compressBound(plain.size()), '\0');
  blob.resize(ZSTD_compress(blob.data(), blob.size(), plain.data(), plain.size(), kLevel));
  return blob;
}

Result<PageContent> decompress_page(std::string_view blob) {
  const auto size = ZSTD_getFrameContentSize(blob.data(), blob.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
      size > Limits{}.frame_bytes)
    return fail(ErrorCode::kDatabase, "a stored page is damaged: no length");
  std::string plain(size, '\0');
  const std::size_t written = ZSTD_decompress(plain.data(), plain.size(), blob.data(), blob.size());
  if (ZSTD_isError(written) || written != plain.size())
    return fail(ErrorCode::kDatabase, "a stored page is damaged: it cannot be unpacked");
  auto page = decode_page(plain);
  if (!page) return fail(ErrorCode::kDatabase, "a stored page is damaged: " + page.error().detail);
  return page;
}

}  // namespace ita
