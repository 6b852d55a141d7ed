#include "extract/verdict/page_verdict.h"

#include <catch2/catch.hpp>

#include "core/text_damage.h"
#include "page_of_words.h"

using namespace ita;

namespace {

using Decision = PageVerdict::Decision;

constexpr char kSentence[] =
    "องค์การบริหารส่วนตำบลกำหนดมาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน "
    "โดยเผยแพร่ข้อมูลการใช้จ่ายงบประมาณที่ประชาชนเข้าถึงได้ และติดตามผลการดำเนินงานทุกไตรมาส\n";

std::string repeat(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::vector<std::string> codes(const PageVerdict& verdict) {
  std::vector<std::string> list;
  for (const Diagnostic& reason : verdict.reasons) list.push_back(reason.code);
  return list;
}

PageVerdict judge(PageContent& page) { return judge_page(page, ThaiDictionary()); }

}  // namespace

TEST_CASE("a sound page is kept, and its evidence says why") {
  PageContent page = page_of(repeat(kSentence, 4));
  CHECK(judge(page).decision == Decision::kKeep);
  CHECK(page.evidence.thai_letters > 500);
  CHECK(page.evidence.dictionary_share > 0.97F);
  CHECK(page.evidence.impossible == 0);
  CHECK(page.diagnostics.empty());
  CHECK(find_text_verdict(page) == "keep");
}

TEST_CASE("pages with hardly any Thai are kept") {
  const std::string few[] = {"Annual Report 2568", "1,250.00 2,300.75 98.41", "นายกิตติพงศ์ ชัยวรรณกุล",
                             "", "ลำดับ ชื่อ ตำแหน่ง\nนางสาวภัทราวดี ศรีสุวรรณรัตน์\nนายธนกฤต วงศ์พิพัฒนกุล"};
  for (const std::string& text : few) {
    PageContent page = page_of(text);
    CHECK(judge(page).decision == Decision::kKeep);
  }
}

TEST_CASE("an author's few slips do not send a page to its image") {
  // Tone marks left out by the author, and one mark typed twice.
  PageContent page = page_of(repeat(kSentence, 4) + "หนวยงานที่ี");
  CHECK(judge(page).decision == Decision::kKeep);
}

TEST_CASE("each kind of damage is named") {
  const std::string sound = repeat(kSentence, 8);
  SECTION("tone marks lost") {
    std::string text = sound + repeat("ที่ดินที่ตั้ง ", 8);
    for (const char* mark : {"่", "้"}) text = replace_all(text, mark, "");
    PageContent page = page_of(text);
    CHECK(codes(judge(page)) == std::vector<std::string>{"text_marks_lost"});
  }
  SECTION("letters that mean others") {
    // Every letter of a font says its neighbour.
    std::string text = sound;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
      if (static_cast<unsigned char>(text[i]) == 0xE0 &&
          static_cast<unsigned char>(text[i + 1]) == 0xB8) {
        const auto low = static_cast<unsigned char>(text[i + 2]);
        if (low >= 0x81 && low <= 0xAD) text[i + 2] = static_cast<char>(low + 1);
      }
    PageContent page = page_of(text);
    CHECK(codes(judge(page)) == std::vector<std::string>{"text_not_thai_words"});
    CHECK(find_text_verdict(page) == "damaged");
  }
  SECTION("marks beside their letters") {
    PageContent page = page_of(replace_all(sound, "ี่", "่ี "));
    CHECK(codes(judge(page)) == std::vector<std::string>{"text_impossible"});
  }
  SECTION("glyphs that the font does not name") {
    PageContent page = page_of(replace_all(sound, "ง", "\uFFFD"));
    page.evidence.unmapped = 40;
    const PageVerdict verdict = judge(page);
    CHECK(verdict.decision == Decision::kOcr);
    CHECK(verdict.reasons.at(0).code == "text_unmapped");
  }
  SECTION("marks that vanished without a letter of their own") {
    PageContent page = page_of(sound);
    page.evidence.unmapped = 12;
    CHECK(codes(judge(page)) == std::vector<std::string>{"text_unmapped"});
  }
  SECTION("a picture without text") {
    PageContent page = page_of("");
    page.evidence.image_cover = 0.97F;
    CHECK(codes(judge(page)) == std::vector<std::string>{"no_text_layer"});
  }
  SECTION("a scanner's hidden text") {
    PageContent page = page_of(sound);
    page.evidence.image_cover = 1;
    page.diagnostics.push_back({"invisible_text", "900 glyphs are drawn without ink"});
    CHECK(codes(judge(page)) == std::vector<std::string>{"text_hidden_layer"});
  }
}

TEST_CASE("bullets of a symbol font are no damage") {
  PageContent page = page_of(repeat("\uFFFD " + std::string(kSentence), 5));
  page.evidence.unmapped = 5;
  CHECK(judge(page).decision == Decision::kKeep);
}

TEST_CASE("a page that the dictionary repaired says what was changed") {
  PageContent page = page_of(repeat(kSentence, 3) + "คณะกรรมกำร");
  CHECK(judge(page).decision == Decision::kRepaired);
  CHECK(page.route == Route::kRepaired);
  REQUIRE(page.diagnostics.size() == 1);
  CHECK(page.diagnostics[0].code == "words_repaired");
  CHECK(page.diagnostics[0].detail == "1 × sara am made sara aa: คณะกรรมกำร → คณะกรรมการ");
  CHECK(find_text_verdict(page) == "repaired");
}

TEST_CASE("a page read from its image is not damaged, whatever its text layer was") {
  PageContent page = page_of(repeat(kSentence, 3));
  page.diagnostics.push_back({"text_unmapped", "40 letters"});
  CHECK(has_damaged_text(page));
  page.route = Route::kOcr;
  CHECK_FALSE(has_damaged_text(page));
  CHECK(find_text_verdict(page) == "ocr");
}
