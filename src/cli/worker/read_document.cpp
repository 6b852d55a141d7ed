#include "cli/worker/read_document.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>
#include <vector>

#include "cli/worker/picture_module.h"
#include "cli/worker/read_parts.h"
#include "core/page_codec.h"
#include "extract/pdf/pdf_document.h"
#include "extract/table/page_builder.h"
#include "extract/text/text_file.h"
#include "extract/verdict/page_verdict.h"
#include "intake/file_kind.h"
#include "sandbox/extractor_version.h"
#include "sandbox/frame.h"

namespace ita {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kHeartbeatInterval{
    500};  // half of what the supervisor is promised

// Speaks the protocol and keeps count.
class Speaker {
 public:
  Speaker(const Limits& limits, const EmitFrame& emit) : limits_(limits), emit_(emit) {}

  // False where the document has more pages than allowed or none: it has been rejected.
  bool greet(int pages) {
    if (pages < 1) return reject({ErrorCode::kNoPages, "the document has no pages"}), false;
    if (pages > limits_.pages)
      return reject({ErrorCode::kTooManyPages, std::to_string(pages) + " pages; the limit is " +
                                                   std::to_string(limits_.pages)}),
             false;
    emit(make_hello_frame({pages, std::string(kExtractorVersion)}));
    return true;
  }
  void reject(const Error& error) { emit(make_rejected_frame(error)); }

  // Asks the supervisor's own decoder first: a page that it would refuse costs that page, not the
  // document.
  void say(int number, const Result<PageContent>& page) {
    if (!page) return fail_page(number, page.error());
    const std::string bytes = encode_page(*page);
    if (bytes.size() > limits_.frame_bytes)
      return fail_page(number, {ErrorCode::kOutputTooLarge, "the page's content is too large"});
    if (const Result<PageContent> accepted = decode_page(bytes); !accepted)
      return fail_page(number, {ErrorCode::kDamaged, accepted.error().detail});
    emit(make_page_frame(bytes));
  }
  void finish(int pages) { emit(make_done_frame(pages)); }

  void breathe() {
    if (steady_clock::now() - last_ >= kHeartbeatInterval) emit(make_heartbeat_frame());
  }

 private:
  void fail_page(int number, Error error) {
    error.page = number;
    emit(make_page_failed_frame(error));
  }
  void emit(std::string_view frame) {
    emit_(frame);
    last_ = steady_clock::now();
  }

  const Limits& limits_;
  const EmitFrame& emit_;
  steady_clock::time_point last_ = steady_clock::now();
};

// Reads a page from its picture; `text` is what its text layer says, with the reasons why that is
// not enough. Where the picture cannot be read the text stays, and so do the reasons.
Result<PageContent> read_picture_of(PdfDocument& pdf, PageContent text, PictureModule& module,
                                    Speaker& speaker) {
  const auto give_up = [&](const Error& error) {
    text.diagnostics.push_back({"picture_not_read", error.detail});
    return std::move(text);
  };
  Result<PictureReader*> reader = module.reader();
  if (!reader) return give_up(reader.error());
  Result<Raster> picture = pdf.draw_page(text.number);
  if (!picture) return give_up(picture.error());
  speaker.breathe();
  Result<RawPage> raw = (*reader)->read(std::move(*picture), [&] { speaker.breathe(); });
  if (!raw) return give_up(raw.error());
  raw->number = text.number;
  raw->rotation = (raw->rotation + text.rotation) % 360;
  raw->evidence.images = text.evidence.images;
  raw->evidence.image_cover = text.evidence.image_cover;
  PageContent page = build_page(std::move(*raw));
  page.diagnostics.insert(page.diagnostics.begin(), text.diagnostics.begin(),
                          text.diagnostics.end());
  return page;
}

// Words of parts that lie sideways come where the part stands.
void insert_turned(PageContent turned, PageContent& page) {
  const auto below = [](double y, auto& items) {
    return std::find_if(items.begin(), items.end(),
                        [&](const auto& item) { return item.box.y0 > y; });
  };
  if (!turned.lines.empty())
    page.lines.insert(below(turned.lines.front().box.y0, page.lines),
                      std::make_move_iterator(turned.lines.begin()),
                      std::make_move_iterator(turned.lines.end()));
  if (!turned.tables.empty())
    page.tables.insert(below(turned.tables.front().box.y0, page.tables),
                       std::make_move_iterator(turned.tables.begin()),
                       std::make_move_iterator(turned.tables.end()));
}

// A page whose text layer is judged, its unread parts among it; nothing is read twice.
Result<PageContent> read_text_page(PdfDocument& pdf, RawPage raw, const ThaiDictionary& dictionary,
                                   PictureModule& module, Speaker& speaker) {
  UnreadWriting writing;
  if (!raw.unread.empty() && !is_scan(raw.evidence)) writing = find_writing(pdf, raw);
  const int number = raw.number;
  std::vector<PageContent> turned;
  if (!writing.parts.empty() && !writing.is_page) {
    if (Result<PictureReader*> reader = module.reader())
      turned = read_parts(
          pdf, writing.parts, **reader, [&] { speaker.breathe(); }, raw);
    else
      raw.diagnostics.push_back({"picture_not_read", reader.error().detail});
  }
  const uint32_t glyphs = raw.evidence.glyphs;
  PageContent page = build_page(std::move(raw));
  for (PageContent& part : turned) insert_turned(std::move(part), page);
  PageVerdict verdict = judge_page(page, dictionary);
  if (writing.is_page && verdict.decision != PageVerdict::Decision::kOcr) {
    page.diagnostics.push_back(
        {"no_text_layer", std::to_string(glyphs) + " letters beside writing in a picture"});
    verdict.decision = PageVerdict::Decision::kOcr;
  }
  if (verdict.decision != PageVerdict::Decision::kOcr) return page;
  speaker.breathe();
  page.number = number;
  return read_picture_of(pdf, std::move(page), module, speaker);
}

void read_pdf(std::string bytes, int first_page, Speaker& speaker) {
  auto document = PdfDocument::open(std::move(bytes));
  if (!document) return speaker.reject(document.error());
  PdfDocument& pdf = **document;
  const ThaiDictionary dictionary;
  PictureModule pictures;
  const int pages = pdf.page_count();
  if (!speaker.greet(pages)) return;
  for (int number = first_page; number <= pages; ++number) {
    speaker.breathe();
    Result<RawPage> raw = pdf.read_page(number);
    if (!raw) {
      speaker.say(number, tl::unexpected(raw.error()));
      continue;
    }
    speaker.breathe();
    speaker.say(number, read_text_page(pdf, std::move(*raw), dictionary, pictures, speaker));
  }
  speaker.finish(pages);
}

// Each page of a picture file stands alone: what cannot be read costs its page.
void read_pictures(std::string_view bytes, int first_page, Speaker& speaker) {
  PictureModule module;
  Result<PictureReader*> reader = module.reader();
  if (!reader) return speaker.reject(reader.error());
  auto file = (*reader)->open(bytes);
  if (!file) return speaker.reject(file.error());
  const int pages = (*file)->page_count();
  if (!speaker.greet(pages)) return;
  for (int number = first_page; number <= pages; ++number) {
    speaker.breathe();
    Result<Raster> picture = (*file)->read_page(number);
    if (!picture) {
      speaker.say(number, tl::unexpected(picture.error()));
      continue;
    }
    speaker.breathe();
    Result<RawPage> raw = (*reader)->read(std::move(*picture), [&] { speaker.breathe(); });
    if (!raw) {
      speaker.say(number, tl::unexpected(raw.error()));
      continue;
    }
    raw->number = number;
    raw->evidence.images = 1;
    raw->evidence.image_cover = 1;
    speaker.say(number, build_page(std::move(*raw)));
  }
  speaker.finish(pages);
}

void read_text(std::string_view bytes, int first_page, Speaker& speaker) {
  const auto pages = read_text_file(bytes);
  if (!pages) return speaker.reject(pages.error());
  const int count = static_cast<int>(pages->size());
  if (!speaker.greet(count)) return;
  for (int number = first_page; number <= count; ++number)
    speaker.say(number, (*pages)[static_cast<std::size_t>(number - 1)]);
  speaker.finish(count);
}

}  // namespace

void read_document(std::string bytes, const Limits& limits, const EmitFrame& emit, int first_page) {
  Speaker speaker(limits, emit);
  const Result<FileKind> kind = detect_file_kind(bytes);
  if (!kind) return speaker.reject(kind.error());
  switch (*kind) {
    case FileKind::kPdf:
      return read_pdf(std::move(bytes), first_page, speaker);
    case FileKind::kText:
      return read_text(bytes, first_page, speaker);
    case FileKind::kPicture:
      return read_pictures(bytes, first_page, speaker);
  }
}

}  // namespace ita
