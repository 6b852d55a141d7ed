// What a worker says to its supervisor, over a pipe. All little-endian:
//
//   frame   = magic u32 "ITAF", version u16, type u16, length u32, payload of `length` bytes
//   string  = length u32, UTF-8
//
//   hello        page_count u32, extractor_version string      first, once
//   page         page content (core/page_codec.h)              pages in ascending order,
//   page_failed  page u32, code string, detail string          none left out from the first on that
//                                                              the worker was to read
//   heartbeat    nothing                                       anywhere between
//   done         pages u32: page_count again                   last
//   rejected     code string, detail string                    instead of all the others but
//   heartbeat
//
// The reader trusts nothing: see FrameDecoder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/limits.h"
#include "core/page.h"

namespace ita {

constexpr uint32_t kFrameMagic = 0x46415449;  // "ITAF" as bytes
constexpr uint16_t kFrameVersion = 1;
constexpr uint32_t kFrameHeaderBytes = 12;
constexpr uint32_t kSmallFrameBytes = 16u << 10;  // the most that any frame but a page may hold

enum class FrameType : uint16_t {
  kHello = 1,
  kPage = 2,
  kPageFailed = 3,
  kHeartbeat = 4,
  kDone = 5,
  kRejected = 6,
};

struct Hello {
  int page_count = 0;
  std::string extractor_version;
};

// The worker's side. Each gives one whole frame; details that are too long are cut.
std::string make_hello_frame(const Hello& hello);
std::string make_page_frame(std::string_view encoded_page);  // what encode_page gave
std::string make_page_failed_frame(const Error& error);      // error.page says which
std::string make_heartbeat_frame();
std::string make_done_frame(int pages);
std::string make_rejected_frame(const Error& error);

// All that a worker has said so far.
struct Transcript {
  std::optional<Hello> hello;
  std::vector<PageContent> pages;    // ascending numbers
  std::vector<Error> page_failures;  // ascending page
  std::optional<Error> rejection;
  bool done = false;
  uint64_t frames = 0;  // complete frames of every type: a growing number is a sign of life
};

// The supervisor's side: takes bytes as they come, in any pieces, and holds no more than one frame
// of them. Errors, of which the first is final: kBadFrames (wrong magic, version or type; a length
// that its type cannot have; a frame out of order; a page out of order or over the announced count;
// page content that decode_page refuses; anything after done or rejected), kTooManyPages
// (announced), kOutputTooLarge (one page or the whole document).
class FrameDecoder {
 public:
  // `first_page`: where the worker was told to begin.
  explicit FrameDecoder(const Limits& limits, int first_page = 1)
      : limits_(limits), last_page_(first_page - 1) {}

  Status feed(std::string_view bytes);

  // To be asked when the pipe has closed: kBadFrames unless done or rejected was the last word.
  Status finish() const;

  int last_page() const { return last_page_; }  // read or failed; the one before the first if none
  const Transcript& transcript() const { return transcript_; }
  Transcript take_transcript() { return std::move(transcript_); }

 private:
  struct Header {
    FrameType type = FrameType::kHeartbeat;
    uint32_t length = 0;
  };
  Status read_frames();
  Result<Header> read_header(std::string_view bytes) const;
  Status read_payload(FrameType type, std::string_view payload);
  Status read_hello(std::string_view payload);
  Status read_page(std::string_view payload);
  Status read_page_failed(std::string_view payload);
  Status read_done(std::string_view payload);
  Status read_rejected(std::string_view payload);
  Status expect_page(int number);

  Limits limits_;
  Transcript transcript_;
  std::optional<Error> failure_;
  std::string pending_;
  uint64_t bytes_ = 0;
  int last_page_;
};

}  // namespace ita
