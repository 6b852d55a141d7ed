// What becomes of a line that was read more than once.
#include "extract/ocr/reading_vote.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "extract/ocr/code_vote.h"
#include "extract/ocr/number_mending.h"

namespace ita {
namespace {

using Line = std::vector<Cluster>;

// A cluster a letter; marks join the letter before them.
Line line_of(const std::string& text) {
  Line line;
  bool space = false;
  for (const char32_t c : decode_utf8(text)) {
    const bool mark = c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
    if (c == U' ') {
      space = true;
    } else if (mark && !line.empty()) {
      line.back().text += encode_utf8(std::u32string(1, c));
    } else {
      Cluster cluster;
      cluster.text = encode_utf8(std::u32string(1, c));
      cluster.space_before = space;
      cluster.box = {10.0 * static_cast<double>(line.size()), 0,
                     10.0 * static_cast<double>(line.size() + 1), 10};
      line.push_back(cluster);
      space = false;
    }
  }
  return line;
}

std::string text_of(const Line& line) {
  std::string text;
  for (const Cluster& c : line) text += (c.space_before ? " " : "") + c.text;
  return text;
}

float least_sure(const Line& line) {
  float least = 1;
  for (const Cluster& c : line) least = std::min(least, c.confidence);
  return least;
}

TEST_CASE("of two readings of a word the dictionary's word is taken, and less is thought of it") {
  const ThaiDictionary dictionary;
  ReaderTrust trust;
  Line line = line_of("เจ้าหน้าทื่");
  vote(line, line_of("เจ้าหน้าที่"), dictionary, trust);
  CHECK(text_of(line) == "เจ้าหน้าที่");
  CHECK(least_sure(line) == kOutvoted);
}

TEST_CASE("an abbreviation is no word, and no word takes its place") {
  const ThaiDictionary dictionary;
  ReaderTrust trust;
  Line line = line_of("ภายใน ธ.ค.๖๔");
  CHECK_FALSE(has_unknown_words(line, dictionary));
  vote(line, line_of("ภายใน ฮิ.ค.๖๔"), dictionary, trust);
  CHECK(text_of(line) == "ภายใน ธ.ค.๖๔");
}

TEST_CASE("where the dictionary cannot tell, a reader is believed that was right far more often") {
  const ThaiDictionary dictionary;
  ReaderTrust trust;
  const auto read = [&] {
    Line line = line_of("แค่");
    vote(line, line_of("แต่"), dictionary, trust);
    CHECK(least_sure(line) == kDisputed);
    return text_of(line);
  };
  CHECK(read() == "แค่");
  for (int i = 0; i < 10; ++i) {
    Line line = line_of("เจ้าหน้าทื่");
    vote(line, line_of("เจ้าหน้าที่"), dictionary, trust);
  }
  CHECK(read() == "แต่");
}

TEST_CASE("the second reader has no say in digits and Latin letters, which it does not know") {
  const ThaiDictionary dictionary;
  ReaderTrust trust;
  Line line = line_of("ข้อ i๗ และ ๖๔");
  vote(line, line_of("ข้อ เล และ ๒๓"), dictionary, trust);
  CHECK(text_of(line) == "ข้อ i๗ และ ๖๔");
}

TEST_CASE("codes are read as most of the looks at them say") {
  Line line = line_of("O4 ข้อมูล");
  vote_codes(line, {line_of("O14 ข้อมูล"), line_of("O14 ข้อมูล"), line_of("O14 ข้อมูล")});
  CHECK(text_of(line) == "O14 ข้อมูล");
  CHECK(least_sure(line) < 1);
}

TEST_CASE("of as many looks the one is taken that a typist could have meant") {
  Line twice = line_of("oO๒๒");
  vote_codes(twice, {line_of("O๒๒"), line_of("oO๒๒"), line_of("O๒๒")});
  CHECK(text_of(twice) == "O๒๒");
  Line scripts = line_of("๙7.07");
  vote_codes(scripts, {line_of("97.07"), line_of("๙7.07"), line_of("97.07")});
  CHECK(text_of(scripts) == "97.07");
}

TEST_CASE("of two looks the one is taken that has as many letters as the ink has pieces") {
  const auto at = [](const std::vector<Cluster>& line) {
    std::vector<InkSpan> spans;
    for (const Cluster& c : line) spans.push_back({c.box.x0 + 1, c.box.x1 - 1});
    return spans;
  };
  const Line once = line_of("O๙ I๑๓");
  Line line = line_of("O๔๙ I๑๓");
  vote_codes(line, {once, line_of("O๔๙ I๑๓"), once}, {});
  CHECK(text_of(line) == "O๔๙ I๑๓");
  // The ink of "O๔๙ I๑๓" but for the ๔.
  auto ink = at(line_of("O๔๙ I๑๓"));
  ink.erase(ink.begin() + 1);
  line = line_of("O๔๙ I๑๓");
  vote_codes(line, {once, line_of("O๔๙ I๑๓"), once}, ink);
  CHECK(text_of(line) == "O๙ I๑๓");
  CHECK(least_sure(line) == kDisputed);
}

TEST_CASE("a month keeps its letters though most looks see a digit") {
  Line line = line_of("๔.ค.๖๔");
  vote_codes(line, {line_of("ธ.ค.๖๔"), line_of("๔๙.ค.๖๔"), line_of("a.ค.๖๔")});
  CHECK(text_of(line) == "ธ.ค.๖๔");
  line = line_of("5.ค.๖๔");
  vote_codes(line, {line_of("ธ.ค.๖๔"), line_of("5.ค.๖๔"), line_of("5.ค.๖๔")});
  CHECK(text_of(line) == "ธ.ค.๖๔");
  CHECK(least_sure(line) == kDisputed);
  line = line_of("๑ต.ค.๖๔");
  vote_codes(line, {line_of("ต.ค.๖๔")});
  CHECK(text_of(line) == "๑ต.ค.๖๔");
}

TEST_CASE("a code that all looks agree on keeps its confidence") {
  Line line = line_of("i15 การทุจริต");
  vote_codes(line, {line_of("i15 การทุจรัต"), line_of("i15 การทุจริต")});
  CHECK(text_of(line) == "i15 การทุจริต");
  CHECK(least_sure(line) == 1);
}

TEST_CASE("letters in numbers are the digits that they look like, and codes stay") {
  const struct {
    const char* read;
    const char* meant;
  } cases[] = {
      {"I00", "100"},
      {"92.I5", "92.15"},
      {"2I2568", "2/2568"},
      {"๙๒.I๕", "๙๒.๑๕"},
      {"5O", "50"},
      {"I ต.ค. 67", "1 ต.ค. 67"},
      {"พ.ศ. 256()", "พ.ศ. 2560"},
      {"2(0)15", "2015"},
      {"ไตรมาส I/2568", "ไตรมาส 1/2568"},
      {"6,000,o00.00", "6,000,000.00"},
      {"i6,o18", "i6,o18"},
      {"I/O", "I/O"},
      {"(1) (0)", "(1) (0)"},
      {"i15", "i15"},
      {"I15", "I15"},
      {"O8", "O8"},
      {"o1l", "o1l"},
      {"ITA 2567", "ITA 2567"},
      {"OIT", "OIT"},
      {"1 Old", "1 Old"},
      {"E-Service", "E-Service"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.read);
    Line line = line_of(c.read);
    mend_numbers(line);
    CHECK(text_of(line) == c.meant);
  }
}

}  // namespace
}  // namespace ita
