#include "sandbox/frame.h"

#include "core/byte_stream.h"
#include "core/page_codec.h"
#include "core/utf8.h"

namespace ita {
namespace {

tl::unexpected<Error> fail_frames(std::string detail, int page = 0) {
  return fail(ErrorCode::kBadFrames, std::move(detail), page);
}

// code and detail, as page_failed and rejected end.
Result<Error> take_error(ByteReader& in) {
  Error error;
  const std::optional<ErrorCode> code = find_error_code(in.take_string(kSmallFrameBytes));
  error.detail = in.take_string(kSmallFrameBytes);
  if (!in.ok() || !in.at_end() || !code || !is_valid_utf8(error.detail))
    return fail_frames("a complaint that cannot be read");
  error.code = *code;
  return error;
}

// The number of pages as the protocol carries it; 0 where it is absurd.
int take_page(ByteReader& in) {
  const auto value = in.take<uint32_t>();
  return value <= 1u << 30 ? static_cast<int>(value) : 0;
}

}  // namespace

Status FrameDecoder::feed(std::string_view bytes) {
  if (failure_) return tl::unexpected(*failure_);
  Status status;
  bytes_ += bytes.size();
  if (bytes_ > limits_.output_bytes) {
    status = fail(ErrorCode::kOutputTooLarge, "the document's content is over " +
                                                  std::to_string(limits_.output_bytes) + " bytes");
  } else {
    pending_.append(bytes);
    status = read_frames();
  }
  if (!status) {
    failure_ = status.error();
    pending_ = {};
  }
  return status;
}

Status FrameDecoder::read_frames() {
  std::string_view rest = pending_;
  while (rest.size() >= kFrameHeaderBytes) {
    const Result<Header> header = read_header(rest.substr(0, kFrameHeaderBytes));
    if (!header) return tl::unexpected(header.error());
    if (rest.size() - kFrameHeaderBytes < header->length) break;
    if (Status status = read_payload(header->type, rest.substr(kFrameHeaderBytes, header->length));
        !status)
      return status;
    ++transcript_.frames;
    rest.remove_prefix(kFrameHeaderBytes + header->length);
  }
  pending_.erase(0, pending_.size() - rest.size());
  if (!pending_.empty() && (transcript_.done || transcript_.rejection))
    return fail_frames("bytes after the last frame");
  return {};
}

Result<FrameDecoder::Header> FrameDecoder::read_header(std::string_view bytes) const {
  if (transcript_.done || transcript_.rejection) return fail_frames("a frame after the last one");
  ByteReader in(bytes);
  if (in.take<uint32_t>() != kFrameMagic) return fail_frames("bytes that are no frame");
  if (in.take<uint16_t>() != kFrameVersion) return fail_frames("a frame of another version");
  const auto type = in.take<uint16_t>();
  const auto length = in.take<uint32_t>();
  if (type < static_cast<uint16_t>(FrameType::kHello) ||
      type > static_cast<uint16_t>(FrameType::kRejected))
    return fail_frames("a frame of unknown type");
  const Header header{static_cast<FrameType>(type), length};
  if (header.type == FrameType::kPage) {
    if (length > limits_.frame_bytes)
      return fail(ErrorCode::kOutputTooLarge,
                  "a page's content is over " + std::to_string(limits_.frame_bytes) + " bytes",
                  last_page_ + 1);
  } else if (length > kSmallFrameBytes) {
    return fail_frames("a frame longer than its type allows");
  }
  return header;
}

Status FrameDecoder::read_payload(FrameType type, std::string_view payload) {
  if (!transcript_.hello &&
      (type == FrameType::kPage || type == FrameType::kPageFailed || type == FrameType::kDone))
    return fail_frames("a page before hello");
  switch (type) {
    case FrameType::kHello:
      return read_hello(payload);
    case FrameType::kPage:
      return read_page(payload);
    case FrameType::kPageFailed:
      return read_page_failed(payload);
    case FrameType::kHeartbeat:
      return payload.empty() ? Status{} : fail_frames("a heartbeat with content");
    case FrameType::kDone:
      return read_done(payload);
    case FrameType::kRejected:
      return read_rejected(payload);
  }
  return fail_frames("a frame of unknown type");
}

Status FrameDecoder::read_hello(std::string_view payload) {
  if (transcript_.hello) return fail_frames("a second hello");
  ByteReader in(payload);
  Hello hello;
  hello.page_count = take_page(in);
  hello.extractor_version = in.take_string(64);
  if (!in.ok() || !in.at_end() || hello.page_count < 1 || !is_valid_utf8(hello.extractor_version))
    return fail_frames("a hello that cannot be read");
  if (hello.page_count > limits_.pages)
    return fail(
        ErrorCode::kTooManyPages,
        std::to_string(hello.page_count) + " pages; the limit is " + std::to_string(limits_.pages));
  if (hello.page_count < last_page_)
    return fail_frames("fewer pages than an earlier worker announced");
  transcript_.hello = std::move(hello);
  return {};
}

Status FrameDecoder::expect_page(int number) {
  if (number != last_page_ + 1 || number > transcript_.hello->page_count)
    return fail_frames("page " + std::to_string(number) + " after page " +
                           std::to_string(last_page_) + " of " +
                           std::to_string(transcript_.hello->page_count),
                       last_page_ + 1);
  last_page_ = number;
  return {};
}

Status FrameDecoder::read_page(std::string_view payload) {
  Result<PageContent> page = decode_page(payload);
  if (!page) return tl::unexpected(page.error());
  if (Status status = expect_page(page->number); !status) return status;
  transcript_.pages.push_back(std::move(*page));
  return {};
}

Status FrameDecoder::read_page_failed(std::string_view payload) {
  ByteReader in(payload);
  const int page = take_page(in);
  Result<Error> error = take_error(in);
  if (!error) return tl::unexpected(error.error());
  if (Status status = expect_page(page); !status) return status;
  error->page = page;
  transcript_.page_failures.push_back(std::move(*error));
  return {};
}

Status FrameDecoder::read_done(std::string_view payload) {
  ByteReader in(payload);
  const int pages = take_page(in);
  if (!in.ok() || !in.at_end()) return fail_frames("a last frame that cannot be read");
  if (pages != transcript_.hello->page_count || pages != last_page_)
    return fail_frames("done after " + std::to_string(last_page_) + " of " +
                       std::to_string(transcript_.hello->page_count) + " pages");
  transcript_.done = true;
  return {};
}

Status FrameDecoder::read_rejected(std::string_view payload) {
  if (transcript_.hello) return fail_frames("a rejection after hello");
  ByteReader in(payload);
  Result<Error> error = take_error(in);
  if (!error) return tl::unexpected(error.error());
  transcript_.rejection = std::move(*error);
  return {};
}

Status FrameDecoder::finish() const {
  if (failure_) return tl::unexpected(*failure_);
  if (transcript_.done || transcript_.rejection) return {};
  return fail_frames(pending_.empty() ? "the worker ended without its last frame"
                                      : "the worker ended in the middle of a frame");
}

}  // namespace ita
