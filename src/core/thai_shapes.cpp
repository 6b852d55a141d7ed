#include "core/thai_shapes.h"

#include <array>
#include <cstddef>

namespace ita {
namespace {

constexpr char32_t kWindowsShapes = 0xF700, kMacShapes = 0xF884;

constexpr std::array<char16_t, 27> kWindowsMeaning = {
    0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37,          // F700..F704
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,          // F705..F709 down and left
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E0D,  // F70A..F70F down
    0x0E31, 0x0E4D, 0x0E47,                          // F710..F712 left
    0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C,          // F713..F717 left
    0x0E38, 0x0E39, 0x0E3A};                         // F718..F71A down

constexpr std::array<char16_t, 27> kMacMeaning = {
    0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E47,  // F884..F889 left
    0x0E48, 0x0E48, 0x0E48, 0x0E49, 0x0E49, 0x0E49,  // F88A..F88F left, down, down and left
    0x0E4A, 0x0E4A, 0x0E4A, 0x0E4B, 0x0E4B, 0x0E4B,  // F890..F895
    0x0E4C, 0x0E4C, 0x0E4C,                          // F896..F898
    0x0E4D, 0x0E0D, 0x0E38, 0x0E39, 0x0E3A, 0x0E10};

// Bytes 0x80..0x9F: what Windows-1252 shows and what a Thai font draws. 0: nothing.
struct ByteShape {
  char16_t shown, meant;
};
constexpr std::array<ByteShape, 21> kByteShapes = {{
    {0x20AC, 0x0E10}, {0x0081, 0x0E34}, {0x201A, 0x0E35}, {0x0192, 0x0E36}, {0x201E, 0x0E37},
    {0x2020, 0x0E48}, {0x2021, 0x0E49}, {0x02C6, 0x0E4A}, {0x2030, 0x0E4B}, {0x2039, 0x0E48},
    {0x0152, 0x0E49}, {0x008D, 0x0E4A}, {0x017D, 0x0E4B}, {0x0090, 0x0E0D}, {0x02DC, 0x0E31},
    {0x2122, 0x0E4D}, {0x0161, 0x0E47}, {0x203A, 0x0E48}, {0x0153, 0x0E49}, {0x009D, 0x0E4A},
    {0x017E, 0x0E4B},
}};

}  // namespace

char32_t to_thai_from_private_use(char32_t c) {
  if (c >= kWindowsShapes && c < kWindowsShapes + kWindowsMeaning.size())
    return kWindowsMeaning[static_cast<std::size_t>(c - kWindowsShapes)];
  if (c >= kMacShapes && c < kMacShapes + kMacMeaning.size())
    return kMacMeaning[static_cast<std::size_t>(c - kMacShapes)];
  return c;
}

char32_t to_thai_from_windows_1252(char32_t c) {
  constexpr char32_t kThaiBlock = 0x0E00, kFirstByte = 0xA0;
  if ((c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB)) return kThaiBlock + (c - kFirstByte);
  if (c >= 0xFC && c <= 0xFE) return 0x0E38 + (c - 0xFC);
  for (const ByteShape& shape : kByteShapes)
    if (shape.shown == c) return shape.meant;
  return c;
}

}  // namespace ita
