// Picture files that lie: each ends in a named outcome.
#include "extract/ocr/picture_file.h"

#include <catch2/catch.hpp>
#include <string>

namespace ita {
namespace {

std::string big_endian(uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
          static_cast<char>(value >> 8), static_cast<char>(value)};
}

// The start of a PNG that says so of itself; without pixels behind it.
std::string png_header(uint32_t width, uint32_t height) {
  return std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) + big_endian(width) + big_endian(height) +
         std::string("\x08\0\0\0\0\0\0\0\0", 9) + std::string(40, '\0');
}

// A plain grey bitmap of PGM, which Leptonica reads as well.
std::string pgm(int width, int height, std::size_t bytes) {
  return "P5\n" + std::to_string(width) + " " + std::to_string(height) + "\n255\n" +
         std::string(bytes, '\x7F');
}

ErrorCode outcome_of(const std::string& bytes) {
  const auto file = open_picture_file(bytes);
  if (!file) return file.error().code;
  const auto page = (*file)->read_page(1);
  REQUIRE_FALSE(page);
  return page.error().code;
}

TEST_CASE("a picture of 30,000 by 30,000 pixels is refused before any memory is taken for it") {
  CHECK(outcome_of(png_header(30000, 30000)) == ErrorCode::kTooLarge);
}

TEST_CASE("a picture without pixels, cut short or of another kind is named as such") {
  CHECK(outcome_of(png_header(0, 100)) == ErrorCode::kDamaged);
  CHECK(outcome_of(png_header(100, 100)) == ErrorCode::kDamaged);
  CHECK(outcome_of("II*") == ErrorCode::kNotADocument);
  CHECK(outcome_of("no picture at all, only words") == ErrorCode::kNotADocument);
  CHECK(outcome_of(std::string("II*\0\x08\0\0\0\0\0\0\0\0\0", 14)) == ErrorCode::kDamaged);
}

TEST_CASE("a sound picture has its pixels and no invented resolution") {
  const std::string bytes = pgm(40, 30, 1200);
  const auto file = open_picture_file(bytes);
  REQUIRE(file);
  CHECK((*file)->page_count() == 1);
  const auto page = (*file)->read_page(1);
  REQUIRE(page);
  CHECK(page->width == 40);
  CHECK(page->height == 30);
  CHECK(page->dpi == 0);
  CHECK(page->row(29)[39] == 0x7F);
}

}  // namespace
}  // namespace ita
