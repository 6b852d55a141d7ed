#include "extract/pdf/pdf_document.h"

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <XRef.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "extract/pdf/actual_text.h"
#include "extract/pdf/cluster_builder.h"
#include "extract/pdf/font_book.h"
#include "extract/pdf/glyph_repair.h"
#include "extract/pdf/page_device.h"
#include "extract/pdf/page_drawing.h"
#include "extract/pdf/page_turn.h"
#include "extract/pdf/poppler_complaints.h"
#include "extract/pdf/ruling_paths.h"
#include "extract/pdf/shape_repair.h"
#include "extract/pdf/struck_out.h"

namespace ita {
namespace {

bool has_header(std::string_view bytes) {
  constexpr std::size_t kSearched = 1024;  // as far as readers look (PDF 32000-1, annex H.3)
  return bytes.substr(0, kSearched).find("%PDF-") != std::string_view::npos;
}

std::string because(std::string sentence, const PopplerComplaints& complaints) {
  if (complaints.count() > 0) sentence += ": " + complaints.first();
  return sentence;
}

// A page tree that is whole and empty, as against one that cannot be read.
bool states_no_pages(PDFDoc& document) {
  const Object catalog = document.getXRef()->getCatalog();
  if (!catalog.isDict()) return false;
  const Object pages = catalog.dictLookup("Pages");
  if (!pages.isDict()) return false;
  const Object kids = pages.dictLookup("Kids");
  return kids.isArray() && kids.arrayGetLength() == 0;
}

// Turns the ink upright where it lies on its side.
void stand_upright(PageInk& ink, RawPage& page) {
  const int turns = find_upright_turns(ink.glyphs);
  if (turns == 0) return;
  const PageTurn turn(turns, ink.width, ink.height);
  for (Glyph& glyph : ink.glyphs) turn.apply(glyph);
  for (Ruling& ruling : ink.rulings) turn.apply(ruling);
  for (Shade& shade : ink.shades) turn.apply(shade.box);
  // Parts are drawn as the page is shown, not as its text stands.
  if (!page.unread.empty())
    page.diagnostics.push_back(
        {"picture_not_read", "a picture on a page whose text runs sideways"});
  page.unread.clear();
  if (turns % 2 == 1) std::swap(ink.width, ink.height);
  page.rotation = (page.rotation + 90 * turns) % 360;
  page.diagnostics.push_back({"page_turned", "the text ran sideways; the page was turned by " +
                                                 std::to_string(90 * turns) + " degrees"});
}

// Words under a strike and letters that slant over the page are no part of what it says.
void take_crossed(PageInk& ink, std::vector<Diagnostic>& diagnostics) {
  if (const std::size_t slanted = take_slanted(ink.glyphs); slanted > 0)
    diagnostics.push_back(
        {"text_slanted", std::to_string(slanted) + " letters of a watermark or stamp slant"});
  if (const std::size_t struck = take_struck_out(ink.glyphs, ink.rulings); struck > 0)
    diagnostics.push_back({"text_struck_out", std::to_string(struck) + " letters are crossed out"});
}

void note_oddities(const PageInk& ink, const PopplerComplaints& complaints, uint32_t remnants,
                   std::vector<Diagnostic>& diagnostics) {
  if (ink.invisible > 0)
    diagnostics.push_back(
        {"invisible_text", std::to_string(ink.invisible) + " glyphs are drawn without ink"});
  if (remnants > 0)
    diagnostics.push_back(
        {"remnant_marks",
         std::to_string(remnants) + " marks stand without their letters at a page break"});
  const auto note = [&](std::size_t letters, const char* code, const char* what) {
    if (letters > 0) diagnostics.push_back({code, std::to_string(letters) + what});
  };
  note(ink.unseen.blacked_out, "text_covered",
       " letters lie under a dark box and are not kept");
  note(ink.unseen.painted_over, "text_painted_over", " letters lie under a later box or picture");
  note(ink.unseen.paper_colour, "text_in_paper_colour", " letters have the colour of their ground");
  note(ink.unseen.without_ink, "text_without_ink", " letters are too pale or too small to be seen");
  note(ink.cut, "text_cut", " letters are cut off by the edge of a cell");
  if (ink.overflowed)
    diagnostics.push_back({"page_too_dense", "the page draws more than is read of it"});
  if (complaints.count() > 0)
    diagnostics.push_back({"damaged_content", because(std::to_string(complaints.count()) +
                                                          " errors in the page's content",
                                                      complaints)});
}

}  // namespace

PdfDocument::PdfDocument(std::string bytes)
    : bytes_(std::move(bytes)), fonts_(std::make_unique<FontBook>()) {
  // Poppler wants its settings to exist once a process, and keeps them in a variable of its own.
  if (!globalParams) globalParams = std::make_unique<GlobalParams>();
  document_ = std::make_unique<PDFDoc>(
      new MemStream(bytes_.data(), 0, static_cast<Goffset>(bytes_.size()), Object(objNull)));
}

PdfDocument::~PdfDocument() = default;

Result<std::unique_ptr<PdfDocument>> PdfDocument::open(std::string bytes) {
  const PopplerComplaints complaints;
  const bool is_pdf = has_header(bytes);
  std::unique_ptr<PdfDocument> pdf(new PdfDocument(std::move(bytes)));
  if (pdf->document_->isOk()) {
    if (pdf->page_count() > 0) return pdf;
    if (states_no_pages(*pdf->document_)) return fail(ErrorCode::kNoPages, "the PDF has no pages");
    return fail(ErrorCode::kDamaged, because("the list of pages is broken", complaints));
  }
  if (pdf->document_->getErrorCode() == errEncrypted)
    return fail(ErrorCode::kEncrypted, "the PDF asks for a password");
  if (!is_pdf) return fail(ErrorCode::kNotADocument, "the file has no PDF header");
  return fail(ErrorCode::kDamaged, because("the PDF is broken beyond repair", complaints));
}

Result<Raster> PdfDocument::draw_page(int number) {
  const PopplerComplaints complaints;
  if (number < 1 || number > page_count())
    return fail(ErrorCode::kNotFound, "the PDF has no such page", number);
  // Finds the picture's resolution without decoding it.
  PageDevice device(*fonts_);
  document_->displayPage(&device, number, 72, 72, 0, /*useMediaBox=*/false, /*crop=*/true,
                         /*printing=*/false);
  const PageInk ink = device.take();
  constexpr double kCovers = 0.5, kCoarsest = 100, kFinest = 400, kUsual = 300;
  const bool covered = ink.picture.area > kCovers * ink.width * ink.height;
  if (!covered) return ita::draw_page(*document_, number, {kUsual, kUsual}, false);
  const PagePicture& picture = ink.picture;
  DrawingDpi dpi{picture.dpi_x, picture.dpi_y};
  const double finest = std::max(dpi.x, dpi.y);
  // Pixel by pixel where that is possible. Poppler draws a picture that ends at a pixel's very edge
  // one pixel larger, and blurs it to make it so.
  constexpr double kSame = 0.01, kJustUnder = 1 - 1e-5;
  const bool as_it_is =
      std::abs(dpi.x - dpi.y) < kSame * finest && finest >= kCoarsest && finest <= kFinest;
  if (as_it_is) {
    dpi = {dpi.x * kJustUnder, dpi.y * kJustUnder};
  } else {
    dpi.x = dpi.y = std::clamp(finest, kCoarsest, kFinest);
  }
  return ita::draw_page(*document_, number, dpi, picture.colour);
}

Result<Raster> PdfDocument::draw_part(int number, const UnreadPart& part) {
  const PopplerComplaints complaints;
  if (number < 1 || number > page_count())
    return fail(ErrorCode::kNotFound, "the PDF has no such page", number);
  constexpr double kCoarsest = 150, kFinest = 300;
  const double dpi = std::clamp(part.dpi, kCoarsest, kFinest);
  return ita::draw_part(*document_, number, part.box, dpi, part.colour);
}

int PdfDocument::page_count() const { return document_->getNumPages(); }

Result<RawPage> PdfDocument::read_page(int number) {
  const PopplerComplaints complaints;
  if (number < 1 || number > page_count())
    return fail(ErrorCode::kNotFound, "the PDF has no such page", number);
  const Page* source = document_->getPage(number);
  if (source == nullptr || !source->isOk())
    return fail(ErrorCode::kDamaged, because("the page cannot be found", complaints), number);

  PageDevice device(*fonts_);
  constexpr double kDpi = 72;  // one device unit is one point
  document_->displayPage(&device, number, kDpi, kDpi, 0, /*useMediaBox=*/false, /*crop=*/true,
                         /*printing=*/false);
  PageInk ink = device.take();

  RawPage page;
  page.number = number;
  // Where it is no multiple of 90, as the format demands, readers ignore it, Poppler too.
  const int rotation = ((source->getRotate() % 360) + 360) % 360;
  page.rotation = rotation % 90 == 0 ? rotation : 0;
  const double area = std::max(1.0, ink.width * ink.height);
  page.evidence.images = ink.images;
  page.evidence.image_cover = static_cast<float>(std::min(1.0, ink.image_area / area));
  page.unread = ink.ledger.find_unread(ink.glyphs, ink.width, ink.height);
  stand_upright(ink, page);
  page.width = ink.width;
  page.height = ink.height;
  take_crossed(ink, page.diagnostics);
  page.rulings = drop_crumbs(std::move(ink.rulings));
  page.shades = std::move(ink.shades);

  drop_doubled_glyphs(ink.glyphs);
  const ActualTextOutcome actual = apply_actual_text(ink.glyphs, ink.spans);
  if (shapes_ == nullptr) shapes_ = std::make_unique<ShapeRepair>(*document_->getXRef());
  bool repaired = shapes_->apply(ink.glyphs, fonts_->facts(), page.evidence);
  repaired |= repair_glyphs(ink.glyphs, fonts_->facts(), page.evidence);
  if (repaired) page.route = Route::kRepaired;
  shapes_->report(ink.glyphs, page.diagnostics);
  page.clusters = build_clusters(ink.glyphs, fonts_->facts(), page.evidence);
  note_oddities(ink, complaints, actual.remnants, page.diagnostics);
  return page;
}

}  // namespace ita
