#include "extract/ocr/exif_orientation.h"

#include <catch2/catch.hpp>
#include <string>

namespace ita {
namespace {

std::string jpeg(const std::string& tiff) {
  const std::string exif = std::string("Exif\0\0", 6) + tiff;
  const auto length = static_cast<char>(exif.size() + 2);
  return std::string("\xFF\xD8\xFF\xE0\0\x04zz", 8) + std::string("\xFF\xE1\0", 3) + length + exif +
         std::string("\xFF\xDA", 2);
}
std::string big(char orientation) {
  return std::string("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19) + orientation +
         std::string("\0\0\0\0\0\0", 6);
}
std::string little(char orientation) {
  return std::string("II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", 18) + orientation +
         std::string("\0\0\0\0\0\0\0", 7);
}

TEST_CASE("the way a camera was held is read in either byte order") {
  for (char way = 1; way <= 8; ++way) {
    CHECK(read_exif_orientation(jpeg(big(way))) == way);
    CHECK(read_exif_orientation(jpeg(little(way))) == way);
  }
}

TEST_CASE("a file that says nothing, nonsense or breaks off is as it is") {
  CHECK(read_exif_orientation("") == 1);
  CHECK(read_exif_orientation("GIF89a") == 1);
  CHECK(read_exif_orientation(jpeg(big(0))) == 1);
  CHECK(read_exif_orientation(jpeg(big(9))) == 1);
  const std::string whole = jpeg(little(6));
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const int way = read_exif_orientation(whole.substr(0, length));
    CHECK((way == 1 || way == 6));
  }
}

}  // namespace
}  // namespace ita
