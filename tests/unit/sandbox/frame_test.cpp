#include "sandbox/frame.h"

#include <catch2/catch.hpp>

#include "core/page_codec.h"

using namespace ita;

namespace {

std::string page_frame(int number) {
  PageContent page;
  page.number = number;
  page.width = 595;
  page.height = 842;
  page.lines = {{{{"มาตรการ", {10, 10, 60, 24}, 16, 1, false, false}}, {10, 10, 60, 24}, 22}};
  return make_page_frame(encode_page(page));
}

std::string failed_frame(int page, ErrorCode code = ErrorCode::kDamaged) {
  return make_page_failed_frame({code, "a broken page", page});
}

std::string hello(int pages) { return make_hello_frame({pages, "7"}); }

std::string whole_document() {
  return hello(3) + make_heartbeat_frame() + page_frame(1) + failed_frame(2) +
         make_heartbeat_frame() + page_frame(3) + make_done_frame(3);
}

std::string with_byte(std::string frame, std::size_t at, char value) {
  frame.at(at) = value;
  return frame;
}

Status decode(std::string_view bytes, const Limits& limits = {}) {
  FrameDecoder decoder(limits);
  if (Status status = decoder.feed(bytes); !status) return status;
  return decoder.finish();
}

}  // namespace

TEST_CASE("A whole document is understood, however its bytes are cut") {
  const std::string bytes = whole_document();
  const auto step = GENERATE(std::size_t{1}, std::size_t{5}, std::size_t{13}, std::size_t{100000});
  FrameDecoder decoder((Limits()));
  for (std::size_t i = 0; i < bytes.size(); i += step)
    REQUIRE(decoder.feed(std::string_view(bytes).substr(i, step)));
  REQUIRE(decoder.finish());
  const Transcript& said = decoder.transcript();
  CHECK(said.hello->page_count == 3);
  CHECK(said.hello->extractor_version == "7");
  REQUIRE(said.pages.size() == 2);
  CHECK(said.pages[0].number == 1);
  CHECK(to_text(said.pages[1].lines) == "มาตรการ");
  REQUIRE(said.page_failures.size() == 1);
  CHECK(said.page_failures[0].page == 2);
  CHECK(said.page_failures[0].code == ErrorCode::kDamaged);
  CHECK(said.page_failures[0].detail == "a broken page");
  CHECK(said.done);
  CHECK(said.frames == 7);
}

TEST_CASE("A rejection carries its reason and needs no hello") {
  FrameDecoder decoder((Limits()));
  REQUIRE(decoder.feed(make_heartbeat_frame() +
                       make_rejected_frame({ErrorCode::kEncrypted, "needs a password", 0})));
  REQUIRE(decoder.finish());
  CHECK(decoder.transcript().rejection->code == ErrorCode::kEncrypted);
  CHECK(decoder.transcript().rejection->detail == "needs a password");
}

TEST_CASE("A document that stops early is refused at the end, wherever it stops") {
  const std::string bytes = whole_document();
  for (std::size_t cut = 0; cut < bytes.size(); ++cut) {
    CAPTURE(cut);
    FrameDecoder decoder((Limits()));
    REQUIRE(decoder.feed(std::string_view(bytes).substr(0, cut)));
    REQUIRE_FALSE(decoder.finish());
    REQUIRE(decoder.finish().error().code == ErrorCode::kBadFrames);
  }
}

TEST_CASE("What the protocol does not allow is refused") {
  const std::string rejection = make_rejected_frame({ErrorCode::kDamaged, "", 0});
  std::string truncated_page = page_frame(1);
  truncated_page.pop_back();
  truncated_page = with_byte(truncated_page, 8, static_cast<char>(truncated_page[8] - 1));
  struct Case {
    const char* what;
    std::string bytes;
  };
  const Case cases[] = {
      // frames
      {"bytes that are no frame", "Syntax Warning: bad"},
      {"another magic", with_byte(hello(1), 0, 'X')},
      {"another version", with_byte(hello(1), 4, 9)},
      {"type 0", with_byte(hello(1), 6, 0)},
      {"an unknown type", with_byte(hello(1), 6, 7)},
      {"a type over 255", with_byte(hello(1), 7, 1)},
      {"a hello of 16 MiB", with_byte(hello(1), 11, 1)},
      {"a heartbeat with content", with_byte(make_heartbeat_frame(), 8, 1) + "x"},
      // order
      {"a page before hello", page_frame(1)},
      {"a failed page before hello", failed_frame(1)},
      {"done before hello", make_done_frame(1)},
      {"a second hello", hello(1) + hello(1)},
      {"a rejection after hello", hello(1) + rejection},
      {"done too early", hello(2) + page_frame(1) + make_done_frame(2)},
      {"done with another count", hello(1) + page_frame(1) + make_done_frame(2)},
      {"a page after done", hello(1) + page_frame(1) + make_done_frame(1) + page_frame(1)},
      {"a byte after done", hello(1) + page_frame(1) + make_done_frame(1) + "x"},
      {"a heartbeat after done",
       hello(1) + page_frame(1) + make_done_frame(1) + make_heartbeat_frame()},
      {"a hello after a rejection", rejection + hello(1)},
      {"two rejections", rejection + rejection},
      // pages
      {"no pages", hello(0)},
      {"a negative number of pages", hello(-1)},
      {"page 2 first", hello(2) + page_frame(2)},
      {"a page twice", hello(2) + page_frame(1) + page_frame(1)},
      {"a failed page that was there", hello(2) + page_frame(1) + failed_frame(1)},
      {"failed page 0", hello(2) + failed_frame(0)},
      {"a page over the count", hello(1) + page_frame(1) + page_frame(2)},
      // payloads
      {"page content cut short", hello(1) + truncated_page},
      {"page content of another layout", hello(1) + with_byte(page_frame(1), 12, 99)},
      {"an unknown error code", with_byte(rejection, 16, 'X')},
      {"a detail that is not UTF-8",
       with_byte(make_rejected_frame({ErrorCode::kDamaged, "x", 0}), 12 + 4 + 7 + 4, '\xFF')},
      {"a version that is not UTF-8", with_byte(hello(1), 20, '\xFF')},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    const Status status = decode(c.bytes);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::kBadFrames);
    CHECK_FALSE(status.error().detail.empty());
  }
}

TEST_CASE("Limits are kept, each under its own name") {
  Limits limits;
  limits.pages = 2;
  CHECK(decode(hello(3), limits).error().code == ErrorCode::kTooManyPages);
  CHECK(decode(hello(2) + page_frame(1) + page_frame(2) + make_done_frame(2), limits));

  limits.frame_bytes = 50;
  const Status page_over = decode(hello(2) + failed_frame(1) + page_frame(2), limits);
  CHECK(page_over.error().code == ErrorCode::kOutputTooLarge);
  CHECK(page_over.error().page == 2);

  limits = {};
  limits.output_bytes = whole_document().size();
  CHECK(decode(whole_document(), limits));
  limits.output_bytes -= 1;
  CHECK(decode(whole_document(), limits).error().code == ErrorCode::kOutputTooLarge);
}

TEST_CASE("A page over the limit is refused by its header, before its bytes are there") {
  FrameDecoder decoder((Limits()));
  const std::string header = with_byte(page_frame(1), 11, 0x40).substr(0, kFrameHeaderBytes);
  CHECK(decoder.feed(hello(1)));
  CHECK(decoder.feed(header).error().code == ErrorCode::kOutputTooLarge);
}

TEST_CASE("After a refusal nothing more is heard") {
  FrameDecoder decoder((Limits()));
  REQUIRE_FALSE(decoder.feed("not a frame at all"));
  CHECK_FALSE(decoder.feed(whole_document()));
  CHECK_FALSE(decoder.finish());
  CHECK(decoder.transcript().pages.empty());
}

TEST_CASE("What a library says is cut and made UTF-8 before it is sent") {
  const std::string noise = std::string(100000, 'x') + "\xFF";
  CHECK(decode(make_rejected_frame({ErrorCode::kDamaged, "bad \xFF\xFE key", 0})));
  CHECK(decode(make_rejected_frame({ErrorCode::kDamaged, noise, 0})));
  CHECK(decode(hello(1) + make_page_failed_frame({ErrorCode::kDamaged, noise, 1}) +
               make_done_frame(1)));
  CHECK(decode(make_rejected_frame({ErrorCode::kDamaged, std::string(100000, '\xFF'), 0})));
}
