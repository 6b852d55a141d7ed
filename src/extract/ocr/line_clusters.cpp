#include "extract/ocr/line_clusters.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/cluster_text.h"

namespace ita {
namespace {

// A consonant without mark or tail is so high of the font's size (TH Sarabun; other faces of
// agencies are within a tenth).
constexpr double kLetterOfSize = 0.385;

struct Draft {
  std::u32string text;
  double x0 = 0, x1 = 0;
  float confidence = 1;
  bool space_before = false;
};

void add(std::vector<Draft>& drafts, char32_t c, const Symbol& symbol, bool space) {
  if (thai::is_mark(c) && !drafts.empty() && !space) {
    Draft& base = drafts.back();
    base.text += c;
    base.confidence = std::min(base.confidence, symbol.confidence);
    base.x1 = std::max(base.x1, std::min(symbol.x1, base.x0 + 2 * (base.x1 - base.x0) + 1));
    return;
  }
  Draft draft{std::u32string(1, c), symbol.x0, symbol.x1, symbol.confidence, space};
  if (c == thai::kSaraAa && !drafts.empty() && !space) {
    std::u32string& before = drafts.back().text;
    const std::size_t nikhahit = before.find(thai::kNikhahit, 1);
    if (nikhahit != std::u32string::npos) {
      before.erase(nikhahit, 1);
      draft.text = thai::kSaraAm;
    }
  }
  drafts.push_back(std::move(draft));
}

}  // namespace

std::vector<Cluster> to_clusters(const SymbolLine& symbols, const LinePicture& picture,
                                 const InkLine& line, double dpi) {
  std::vector<Draft> drafts;
  for (const Symbol& symbol : symbols) {
    bool space = symbol.space_before;
    for (const char32_t c : decode_utf8(symbol.text)) {
      if (is_ignorable(c)) continue;
      if (c == U' ') {
        space = true;
        continue;
      }
      add(drafts, c, symbol, space);
      space = false;
    }
  }
  const double points = 72 / dpi;
  const auto to_x = [&](double x) {
    return std::clamp(picture.left + x / picture.scale, static_cast<double>(line.x0),
                      static_cast<double>(line.x1));
  };
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    put_marks_in_order(draft.text);
    double x0 = i == 0 ? line.x0 : to_x(draft.x0);
    double x1 = i + 1 == drafts.size() ? line.x1 : to_x(draft.x1);
    if (i > 0) x0 = std::max(x0, clusters.back().box.x1 / points);
    if (i + 1 < drafts.size() && !drafts[i + 1].space_before) x1 = to_x(drafts[i + 1].x0);
    x1 = std::max(x0, x1);
    Cluster cluster;
    cluster.text = encode_utf8(draft.text);
    cluster.box = {x0 * points, line.y0 * points, x1 * points, line.y1 * points};
    cluster.baseline = line.baseline * points;
    cluster.font_size = static_cast<float>(line.letter_height() / kLetterOfSize * points);
    cluster.confidence = draft.confidence;
    cluster.space_before = draft.space_before;
    clusters.push_back(std::move(cluster));
  }
  return clusters;
}

}  // namespace ita
