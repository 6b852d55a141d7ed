#include "intake/file_kind.h"

#include <catch2/catch.hpp>
#include <string>

using namespace ita;
using namespace std::string_literals;

namespace {

// "มาตรการ 2567" in TIS-620.
const std::string kTis620 = "\xC1\xD2\xB5\xC3\xA1\xD2\xC3 2567\n";

std::string kind_or_reason(const std::string& bytes) {
  const Result<FileKind> kind = detect_file_kind(bytes);
  return kind ? std::string(to_name(*kind)) : std::string(to_name(kind.error().code));
}

}  // namespace

TEST_CASE("A file is what its bytes say") {
  struct Case {
    const char* what;
    std::string bytes, expected;
  };
  const Case cases[] = {
      {"a PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "pdf"},
      {"a PDF after mail headers", "Content-Type: application/pdf\r\n\r\n%PDF-1.4\n", "pdf"},
      {"a PDF header too far in", std::string(1024, ' ') + "%PDF-1.4\n", "text"},
      {"UTF-8 text", "ประเด็นที่ ๑\tมาตรการ\n", "text"},
      {"UTF-8 text with a mark at its start", "\xEF\xBB\xBFประเด็น\n", "text"},
      {"TIS-620 text", kTis620, "text"},
      {"Windows-874 text with curly quotes", "\x93" + kTis620 + "\x94\x85", "text"},
      {"plain ASCII", "code,score\nO34,100\n", "text"},
      {"text with form feeds between pages", "page 1\f\npage 2\f\n", "text"},
      {"text with tags in its cells", "| <p>ข้อค้นพบ</p> | <b>มาตรการ</b> |\n", "text"},
      {"text with a broken letter", "มาตรการส่งเสริมคุณธรรมและความโปร่งใส\xE0\n", "text"},
      {"nothing", "", "empty"},
      {"zeros", std::string(4096, '\0'), "not_a_document"},
      {"a PNG picture", "\x89PNG\r\n\x1A\n", "picture"},
      {"a JPEG picture", "\xFF\xD8\xFF\xE0", "picture"},
      {"a TIFF picture", "II*\0abc"s, "picture"},
      {"a TIFF picture, the other way round", "MM\0*abc"s, "picture"},
      {"random bytes", "\x01\x8F\xE3\x9C\x02\xFF\xFE\x03\x7F\x90", "not_a_document"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(kind_or_reason(c.bytes) == c.expected);
  }
}

TEST_CASE("A file that is no document is named for the person who sent it") {
  struct Case {
    std::string bytes, named;
  };
  const Case cases[] = {
      {"<!DOCTYPE html><html><body>404 Not Found</body></html>", "HTML"},
      {"\xEF\xBB\xBF\r\n  <HTML>", "HTML"},
      {"<?xml version=\"1.0\"?>", "XML"},
      {"GIF89a", "GIF"},
      {"PK\x03\x04 word/document.xml", "DOCX"},
      {"PK\x03\x04 xl/workbook.xml", "XLSX"},
      {"PK\x03\x04 report.pdf", "ZIP"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "DOC"},
      {"Rar!\x1A\x07", "RAR"},
      {"{\\rtf1\\ansi", "RTF"},
      {"\xFF\xFEm\0"s, "UTF-16"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.named);
    const Result<FileKind> kind = detect_file_kind(c.bytes);
    REQUIRE_FALSE(kind);
    CHECK(kind.error().code == ErrorCode::kNotADocument);
    CHECK_THAT(kind.error().detail, Catch::Contains(c.named));
  }
}
