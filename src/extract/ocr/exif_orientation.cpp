#include "extract/ocr/exif_orientation.h"

#include <cstddef>
#include <cstdint>

namespace ita {
namespace {

// A number of `size` bytes; 0 beyond the end.
uint32_t number_at(std::string_view bytes, std::size_t at, int size, bool big) {
  if (at > bytes.size() || bytes.size() - at < static_cast<std::size_t>(size)) return 0;
  uint32_t number = 0;
  for (int i = 0; i < size; ++i)
    number |= uint32_t{static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)])}
              << 8 * (big ? size - 1 - i : i);
  return number;
}

int orientation_in(std::string_view tiff) {
  constexpr uint32_t kOrientation = 0x0112, kMostEntries = 200;
  constexpr std::size_t kEntryBytes = 12;
  const bool big = tiff.starts_with("MM");
  if (!big && !tiff.starts_with("II")) return 1;
  const std::size_t directory = number_at(tiff, 4, 4, big);
  const uint32_t entries = number_at(tiff, directory, 2, big);
  for (uint32_t i = 0; i < entries && i < kMostEntries; ++i) {
    const std::size_t entry = directory + 2 + kEntryBytes * i;
    if (number_at(tiff, entry, 2, big) != kOrientation) continue;
    const uint32_t value = number_at(tiff, entry + 8, 2, big);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace

int read_exif_orientation(std::string_view bytes) {
  constexpr unsigned char kMarker = 0xFF, kApp1 = 0xE1, kScan = 0xDA;
  constexpr std::string_view kExif{"Exif\0\0", 6};
  if (!bytes.starts_with("\xFF\xD8")) return 1;
  std::size_t at = 2;
  while (at + 4 <= bytes.size() && static_cast<unsigned char>(bytes[at]) == kMarker) {
    const auto kind = static_cast<unsigned char>(bytes[at + 1]);
    if (kind == kScan) break;
    const std::size_t length = number_at(bytes, at + 2, 2, true);
    const std::string_view segment = bytes.substr(at + 4, length > 2 ? length - 2 : 0);
    if (kind == kApp1 && segment.starts_with(kExif))
      return orientation_in(segment.substr(kExif.size()));
    at += 2 + (length < 2 ? 2 : length);
  }
  return 1;
}

}  // namespace ita
