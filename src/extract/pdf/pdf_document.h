// A PDF file, read page by page into clusters and rulings. The only face of Poppler: nothing
// outside this folder sees its types. One thread at a time.
#pragma once

#include <memory>
#include <string>

#include "core/error.h"
#include "extract/raster.h"
#include "extract/raw_page.h"

class PDFDoc;

namespace ita {

class FontBook;
class ShapeRepair;

class PdfDocument {
 public:
  // The bytes of a whole file; up to 1 KiB of rubbish may stand before its %PDF- header.
  // kNotADocument (no PDF), kEncrypted (wants a password; files with an empty user password open),
  // kDamaged (no way to find its pages), kNoPages.
  static Result<std::unique_ptr<PdfDocument>> open(std::string bytes);
  ~PdfDocument();
  PdfDocument(const PdfDocument&) = delete;
  PdfDocument& operator=(const PdfDocument&) = delete;

  int page_count() const;

  // Page number from 1. kDamaged where the page itself cannot be found; a broken content stream
  // gives what could be read. Pages are to be read in order: what a page shows about a font (a
  // letter with a wrong meaning, bytes in another encoding) repairs later pages too.
  //
  // Where most text runs sideways, the page is turned upright: sizes and boxes are those of the
  // turned page and `rotation` includes the turn.
  //
  // Diagnostics: invisible_text (a scanner's text layer), damaged_content, page_turned,
  // remnant_marks (marks whose letter stands on another page; left out), page_too_dense,
  // font_read_by_shape, unreadable_font (its letters cannot be trusted and nobody else knows them).
  Result<RawPage> read_page(int number);

  // The page as its picture, to be read by its image: at the resolution of the picture that covers
  // it, where there is one, else at 300 dpi. Not turned upright, but for /Rotate. kDamaged,
  // kTooLarge.
  Result<Raster> draw_page(int number);
  // A part of it, as the page is shown.
  Result<Raster> draw_part(int number, const UnreadPart& part);

 private:
  explicit PdfDocument(std::string bytes);

  std::string bytes_;  // Poppler reads from here as long as it lives
  std::unique_ptr<PDFDoc> document_;
  std::unique_ptr<FontBook> fonts_;
  std::unique_ptr<ShapeRepair> shapes_;
};

}  // namespace ita
