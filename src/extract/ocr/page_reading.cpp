// picture → grey at 300 dpi, evenly lit → quarter turn → level → flat → rules, erased → lines →
// text
#include "extract/ocr/page_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "extract/image/dirt.h"
#include "extract/image/image_rules.h"
#include "extract/image/ink_lines.h"
#include "extract/image/letter_size.h"
#include "extract/image/page_cleaning.h"
#include "extract/image/page_faces.h"
#include "extract/image/page_flattening.h"
#include "extract/image/page_turning.h"
#include "extract/image/rule_eraser.h"
#include "extract/image/touching_lines.h"
#include "extract/ocr/line_picture.h"

namespace ita {
namespace {

constexpr double kUsualLetter = 26;   // pixels: 16-point TH Sarabun at 300 dpi
constexpr double kPhotoShare = 0.25;  // of the page dark, with little text: a photograph
constexpr std::size_t kFewLines = 6;
constexpr int kClearMarks = 3;  // marks on the wrong side for one on the right side
constexpr int kFewestMarks = 6;

// Everything that is known of the page's ink.
struct InkPage {
  InkPicture picture;
  double letter_height = kUsualLetter;
  double dark_share = 0;
  ImageRules rules;
};

double measure_letters(const InkImage& ink) {
  return find_letter_height(find_blobs(ink), kUsualLetter);
}

InkPage find_page_ink(Raster grey) {
  InkPage page;
  PageInks inks = find_ink(grey);
  InkImage& ink = inks.ink;
  page.dark_share = remove_dark_areas(grey, inks);
  page.letter_height = measure_letters(ink);
  page.rules = find_rules(ink, inks.faint, page.letter_height);
  erase_rules(grey, ink, page.rules, page.letter_height);
  InkPicture& picture = page.picture;
  picture.blobs = find_blobs(ink);
  mark_dirt(picture.blobs, page.letter_height);
  const PageFaces faces(ink.width, ink.height, page.rules);
  picture.lines = find_ink_lines(picture.blobs, faces, page.letter_height);
  if (part_touching_lines(picture.blobs, picture.lines, page.letter_height))
    picture.lines = find_ink_lines(picture.blobs, faces, page.letter_height);
  picture.line_of.assign(picture.blobs.size(), -1);
  for (std::size_t i = 0; i < picture.lines.size(); ++i)
    for (const int blob : picture.lines[i].blobs)
      picture.line_of[static_cast<std::size_t>(blob)] = static_cast<int>(i);
  picture.grey = std::move(grey);
  return page;
}

// Level and flat.
Raster straighten(Raster grey, std::vector<Diagnostic>& diagnostics) {
  PageInks inks = find_ink(grey);
  remove_dark_areas(grey, inks);
  if (const double skew = find_skew(inks.ink); skew != 0) {
    grey = rotate(grey, skew);
    diagnostics.push_back({"page_straightened", fmt::format("turned by {:.2f} degrees", skew)});
    inks = find_ink(grey);
  }
  const ImageRules rules = find_rules(inks.ink, inks.faint, measure_letters(inks.ink));
  if (auto flat = flatten(grey, rules)) {
    diagnostics.push_back({"page_straightened", "bent rules were made straight"});
    return std::move(*flat);
  }
  return grey;
}

// Thai has five marks above the letters for one below them.
bool is_upside_down(const InkPage& page) {
  int above = 0, below = 0;
  for (const InkLine& line : page.picture.lines)
    above += line.marks_above, below += line.marks_below;
  return below >= kFewestMarks && below >= kClearMarks * above;
}

Ruling to_ruling(const ImageRule& rule, bool upright, double points) {
  return upright ? Ruling{rule.at * points, rule.from * points, rule.at * points, rule.to * points}
                 : Ruling{rule.from * points, rule.at * points, rule.to * points, rule.at * points};
}

Result<std::vector<Cluster>> read_lines(const InkPicture& picture, LineReader& reader,
                                        const std::function<void()>& breathe) {
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < picture.lines.size(); ++i) {
    breathe();
    const LinePicture cut = cut_line(picture, static_cast<int>(i));
    if (!cut.pix) return fail(ErrorCode::kOutOfMemory, "no memory for a line's picture");
    auto read = reader.read(cut, picture.lines[i], picture.grey.dpi);
    std::move(read.begin(), read.end(), std::back_inserter(clusters));
  }
  return clusters;
}

}  // namespace

Result<RawPage> read_page_picture(const Raster& picture, LineReader& reader,
                                  const std::function<void()>& breathe) {
  Result<Raster> grey = to_reading_grey(picture);
  if (!grey) return tl::unexpected(grey.error());
  breathe();
  if (Status status = whiten_background(*grey); !status) return tl::unexpected(status.error());

  RawPage raw;
  raw.route = Route::kOcr;
  int quarters = 0;
  {
    PageInks inks = find_ink(*grey);
    remove_dark_areas(*grey, inks);
    if (runs_sideways(inks.ink)) quarters = 1;
  }
  breathe();
  InkPage page = find_page_ink(straighten(turn(*grey, quarters), raw.diagnostics));
  breathe();
  if (is_upside_down(page)) {
    quarters += 2;
    raw.diagnostics.clear();
    page = find_page_ink(straighten(turn(*grey, quarters), raw.diagnostics));
    breathe();
  }
  if (quarters > 0) {
    raw.rotation = 90 * quarters;
    raw.diagnostics.push_back(
        {"page_turned", fmt::format("the page was turned by {} degrees", raw.rotation)});
  }
  const double dpi = page.picture.grey.dpi, points = 72 / dpi;
  raw.width = page.picture.grey.width * points;
  raw.height = page.picture.grey.height * points;
  if (page.dark_share > kPhotoShare && page.picture.lines.size() < kFewLines) {
    raw.diagnostics.push_back({"photo_page", "the page is a photograph; it was not read"});
    return raw;
  }
  for (const ImageRule& rule : page.rules.horizontal)
    raw.rulings.push_back(to_ruling(rule, false, points));
  for (const ImageRule& rule : page.rules.upright)
    raw.rulings.push_back(to_ruling(rule, true, points));
  reader.begin_page();
  Result<std::vector<Cluster>> clusters = read_lines(page.picture, reader, breathe);
  // What the end of the page taught is true of its beginning.
  if (clusters && reader.believes_second()) clusters = read_lines(page.picture, reader, breathe);
  if (!clusters) return tl::unexpected(clusters.error());
  raw.clusters = std::move(*clusters);
  return raw;
}

}  // namespace ita
