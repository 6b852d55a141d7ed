#pragma once

#include <catch2/catch.hpp>

#include "page_maker.h"
#include "parse/parse_document.h"

namespace ita::test {

// The parser with the project's own codebook, loaded once a test program.
inline const DocumentParser& parser() {
  static const auto loaded = DocumentParser::load(ITA_CODEBOOK_DIR);
  REQUIRE(loaded);
  return *loaded;
}

inline DocumentRecord parse(const std::vector<PageContent>& pages) {
  auto record = parser().parse(pages);
  REQUIRE(record);
  return std::move(*record);
}

// Six columns by issue, as most agencies draw them.
inline const std::vector<std::string> kIssueHeading{
    "ประเด็น", "ข้อคำถาม ITA", "ข้อค้นพบ", "ขั้นตอน/วิธีการปฏิบัติ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"};

}  // namespace ita::test
