// The worker's side of the protocol.
#include "core/byte_stream.h"
#include "core/utf8.h"
#include "sandbox/frame.h"

namespace ita {
namespace {

constexpr std::size_t kMaxDetail = 4u << 10;

std::string make_frame(FrameType type, std::string_view payload) {
  ByteWriter out;
  out.put(kFrameMagic);
  out.put(kFrameVersion);
  out.put(static_cast<uint16_t>(type));
  out.put(static_cast<uint32_t>(payload.size()));
  std::string frame = out.take();
  frame.append(payload);
  return frame;
}

// What the reader accepts: short and valid UTF-8. Libraries quote bytes of the document in their
// messages.
std::string to_detail(std::string_view text) {
  return encode_utf8(decode_utf8(text.substr(0, kMaxDetail)));
}

}  // namespace

std::string make_hello_frame(const Hello& hello) {
  ByteWriter payload;
  payload.put(static_cast<uint32_t>(hello.page_count));
  payload.put_string(hello.extractor_version);
  return make_frame(FrameType::kHello, payload.take());
}

std::string make_page_frame(std::string_view encoded_page) {
  return make_frame(FrameType::kPage, encoded_page);
}

std::string make_page_failed_frame(const Error& error) {
  ByteWriter payload;
  payload.put(static_cast<uint32_t>(error.page));
  payload.put_string(to_name(error.code));
  payload.put_string(to_detail(error.detail));
  return make_frame(FrameType::kPageFailed, payload.take());
}

std::string make_heartbeat_frame() { return make_frame(FrameType::kHeartbeat, {}); }

std::string make_done_frame(int pages) {
  ByteWriter payload;
  payload.put(static_cast<uint32_t>(pages));
  return make_frame(FrameType::kDone, payload.take());
}

std::string make_rejected_frame(const Error& error) {
  ByteWriter payload;
  payload.put_string(to_name(error.code));
  payload.put_string(to_detail(error.detail));
  return make_frame(FrameType::kRejected, payload.take());
}

}  // namespace ita
