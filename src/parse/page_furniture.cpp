#include "parse/page_furniture.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "normalize/thai_text.h"
#include "tables/label_finder.h"

namespace ita {
namespace {

// Headers and footers stand in these bands, as shares of the page's height.
constexpr double kTopBand = 0.14, kBottomBand = 0.86;
constexpr double kSameHeight = 4;  // points

// "- ๓ -", "3/12", "หน้า 4", "หน้าที่ ๔ จาก ๘"
bool is_page_number(const std::string& folded) {
  static const RE2 kPageNumber(
      R"(^[-–—\s(]*(?:หน้า(?:ที่)?|page)?\s*\d{1,4}(?:\s*(?:/|จาก|of)\s*\d{1,4})?[-–—\s)]*$)");
  return RE2::FullMatch(folded, kPageNumber);
}

bool in_band(const PageContent& page, const TextLine& line) {
  if (page.height <= 0 || page.route == Route::kText) return false;
  const double middle = line.box.center_y() / page.height;
  return middle < kTopBand || middle > kBottomBand;
}

// The same words on every page, but for digits.
std::string fingerprint(const std::string& folded) {
  std::string out = skeleton(folded);
  RE2::GlobalReplace(&out, R"(\d+)", "#");
  return out;
}

}  // namespace

std::vector<std::vector<bool>> find_page_furniture(std::span<const PageContent> pages,
                                                   const Codebook& codebook) {
  struct Candidate {
    std::size_t page, line;
    double y;
  };
  std::vector<std::vector<bool>> flags(pages.size());
  std::map<std::string, std::vector<Candidate>> repeated;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const PageContent& page = pages[p];
    flags[p].assign(page.lines.size(), false);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      if (!in_band(page, page.lines[i])) continue;
      const std::string folded = fold_digits(to_text(page.lines[i]));
      // "ข้อคำถาม" over "๐๒๗", "27": what a label asks for. The page's own number stands outermost.
      const bool labelled = i > 0 && i + 1 < page.lines.size() &&
                            find_label(page.lines[i - 1], codebook) == LabelPlace::kAlone;
      if (is_page_number(folded) && !labelled) {
        flags[p][i] = true;
      } else if (find_label(page.lines[i], codebook) == LabelPlace::kNone) {
        repeated[fingerprint(folded)].push_back({p, i, page.lines[i].baseline});
      }
    }
  }
  // A running line stands on at least half of the pages, at one height.
  const std::size_t least = std::max<std::size_t>(2, (pages.size() + 1) / 2);
  for (auto& [text, places] : repeated) {
    if (text.empty() || places.size() < least) continue;
    std::sort(places.begin(), places.end(),
              [](const Candidate& a, const Candidate& b) { return a.y < b.y; });
    // The running line's words may also stand lower on a page, in its title.
    for (std::size_t first = 0; first < places.size();) {
      std::size_t end = first;
      std::set<std::size_t> on;
      for (; end < places.size() && places[end].y - places[first].y <= kSameHeight; ++end)
        on.insert(places[end].page);
      if (on.size() < least) {
        ++first;
        continue;
      }
      for (; first < end; ++first) flags[places[first].page][places[first].line] = true;
    }
  }
  return flags;
}

}  // namespace ita
