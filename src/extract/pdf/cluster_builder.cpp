#include "extract/pdf/cluster_builder.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string_view>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/cluster_text.h"

namespace ita {
namespace {

constexpr char32_t kUnreadable = 0xFFFD;
constexpr float kLostMarkConfidence = 0.3F;

struct Draft {
  std::u32string text;
  Box box;
  Vector origin;
  Vector end;  // of the advance
  float em = 0;
  float confidence = 1;
  bool bold = false;
  bool space_before = false;
  bool turned = false;
};

struct StrayMark {
  std::u32string text;
  Vector at;
  float em = 0;
  std::size_t before = 0;  // index of the draft that comes next in content order
};

bool is_upright(const Glyph& glyph) {
  return glyph.up.y <= 0 && std::abs(glyph.up.y) >= std::abs(glyph.up.x);
}

// Marks stand over consonants; anything else is a base of last resort.
bool takes_marks(const std::u32string& text) {
  return thai::is_consonant(text.front()) || text.front() == kUnreadable;
}

class ClusterBuilder {
 public:
  ClusterBuilder(const std::vector<FontFacts>& fonts, TextEvidence& evidence, std::size_t glyphs)
      : fonts_(fonts), evidence_(evidence) {
    drafts_.reserve(glyphs);
  }

  void add(const Glyph& glyph) {
    if (is_upright(glyph))
      add_upright(glyph);
    else
      add_turned(glyph);
  }

  std::vector<Cluster> finish() {
    for (StrayMark& stray : strays_) settle(stray);
    std::vector<Cluster> clusters;
    clusters.reserve(drafts_.size());
    for (Draft& draft : drafts_) {
      if (!draft.turned && put_marks_in_order(draft.text)) ++evidence_.reordered;
      clusters.push_back({encode_utf8(draft.text), draft.box, baseline_of(draft), draft.em,
                          draft.confidence, draft.bold, draft.space_before});
    }
    return clusters;
  }

 private:
  static double baseline_of(const Draft& draft) {
    return draft.turned ? draft.box.y1 : static_cast<double>(draft.origin.y);
  }

  void add_upright(const Glyph& glyph) {
    if (glyph.text.empty()) return add_unreadable(glyph);
    const bool moves = !has_no_advance(glyph);
    if (is_blank(glyph)) {
      if (moves) space_at_ = glyph.origin.x + glyph.advance.x / 2;
      return;
    }
    const auto parts = split_clusters(glyph.text);
    const auto n = static_cast<float>(parts.size());
    Glyph part = glyph;
    part.text.clear();
    part.advance = {glyph.advance.x / n, glyph.advance.y / n};
    for (const std::u32string_view text : parts) {
      add_part(part, text);
      part.origin.x += part.advance.x;
      part.origin.y += part.advance.y;
    }
  }

  void add_part(const Glyph& place, std::u32string_view text) {
    if (is_ignorable(text.front())) return;
    if (is_space(text.front())) {
      space_at_ = place.origin.x + place.advance.x / 2;
    } else if (is_marks_only(text)) {
      add_mark(place, text);
    } else {
      add_base(place, text);
    }
  }

  void add_base(const Glyph& place, std::u32string_view text) {
    Draft draft;
    draft.text = text;
    draft.box = box_of(place, fonts_[place.font]);
    draft.origin = place.origin;
    draft.end = {place.origin.x + place.advance.x, place.origin.y + place.advance.y};
    draft.em = em_of(place);
    draft.bold = place.bold;
    if (!drafts_.empty()) {
      Draft& last = drafts_.back();
      if (draft.text.front() == thai::kSaraAa && compose_sara_am(last, draft)) {
        draft.text.front() = thai::kSaraAm;
        ++evidence_.sara_am;
      }
      // No Thai word begins with such a vowel: a space before it is the width of a narrow glyph.
      draft.space_before = space_at_ && is_on_line(last, draft.origin) &&
                           !thai::is_following_vowel(draft.text.front());
    }
    space_at_.reset();
    drafts_.push_back(std::move(draft));
  }

  static bool is_on_line(const Draft& draft, Vector at) {
    constexpr float kSameLine = 0.5F;
    return std::abs(draft.origin.y - at.y) < kSameLine * draft.em;
  }

  // Takes the nikhahit away from a cluster that a sara aa follows directly.
  static bool compose_sara_am(Draft& last, const Draft& sara_aa) {
    constexpr float kTouching = 0.5F;
    const std::size_t nikhahit = last.text.rfind(thai::kNikhahit);
    if (nikhahit == std::u32string::npos || nikhahit == 0 || last.turned) return false;
    if (!is_on_line(last, sara_aa.origin) ||
        std::abs(sara_aa.origin.x - last.end.x) > kTouching * last.em)
      return false;
    last.text.erase(nikhahit, 1);
    return true;
  }

  void add_mark(const Glyph& place, std::u32string_view text) {
    const float em = em_of(place);
    const float x = has_no_advance(place) ? place.origin.x : place.origin.x + place.advance.x / 2;
    // The pen stands behind the space that the mark's letter left: no space of the text.
    if (space_at_ && x >= *space_at_) space_at_.reset();
    Draft* base = find_recent_base({x, place.origin.y}, em);
    if (base == nullptr) {
      strays_.push_back({std::u32string(text), {x, place.origin.y}, em, drafts_.size()});
      return;
    }
    if (base != &drafts_.back()) ++evidence_.reordered;
    base->text += text;
    if (!has_no_advance(place) && place.origin.x + place.advance.x > base->end.x) {
      base->end.x = place.origin.x + place.advance.x;
      base->box.x1 = std::max<double>(base->box.x1, base->end.x);
    }
  }

  Draft* find_recent_base(Vector at, float em) {
    constexpr std::size_t kLookBack = 4;
    constexpr float kReach = 0.9F, kLastBonus = 0.3F, kOddBasePenalty = 0.4F;  // em
    Draft* best = nullptr;
    float best_distance = kReach * em;
    const std::size_t first = drafts_.size() - std::min(kLookBack, drafts_.size());
    for (std::size_t i = drafts_.size(); i-- > first;) {
      Draft& draft = drafts_[i];
      if (draft.turned || std::abs(draft.origin.y - at.y) > kReach * em) continue;
      float distance = std::abs(at.x - draft.end.x);
      if (i + 1 == drafts_.size()) distance -= kLastBonus * em;
      if (!takes_marks(draft.text)) distance += kOddBasePenalty * em;
      if (distance >= best_distance) continue;
      best_distance = distance;
      best = &draft;
    }
    return best;
  }

  void settle(const StrayMark& stray) {
    constexpr std::size_t kAround = 64;  // clusters before and after; bounds hostile pages
    constexpr float kReach = 0.9F, kBeside = 0.3F;
    Draft* best = nullptr;
    float best_distance = std::numeric_limits<float>::max();
    const std::size_t end = std::min(drafts_.size(), stray.before + kAround);
    for (std::size_t i = stray.before - std::min(kAround, stray.before); i < end; ++i) {
      Draft& draft = drafts_[i];
      if (draft.turned || !takes_marks(draft.text) ||
          std::abs(draft.origin.y - stray.at.y) > kReach * stray.em)
        continue;
      const float beside = kBeside * stray.em;
      if (stray.at.x < draft.origin.x - beside || stray.at.x > draft.end.x + beside) continue;
      // A mark without a base before it was written first: it shares its letter's start or end.
      const float distance =
          std::min(std::abs(stray.at.x - draft.end.x), std::abs(stray.at.x - draft.origin.x));
      if (distance >= best_distance) continue;
      best_distance = distance;
      best = &draft;
    }
    if (best == nullptr) {
      evidence_.orphan_marks += static_cast<uint32_t>(stray.text.size());
      return;
    }
    ++evidence_.reordered;
    best->text.insert(1, stray.text);
  }

  void add_unreadable(const Glyph& glyph) {
    if (!has_no_advance(glyph)) {
      add_base(glyph, std::u32string_view(&kUnreadable, 1));
      drafts_.back().confidence = 0;
    } else if (Draft* base = find_recent_base(glyph.origin, em_of(glyph))) {
      base->confidence = std::min(base->confidence, kLostMarkConfidence);
    }
  }

  void add_turned(const Glyph& glyph) {
    constexpr float kTouching =
        0.6F;  // em; a space within the run is wider than none, a new run farther
    if (is_blank(glyph)) return;
    const std::u32string text = glyph.text.empty() ? std::u32string(1, kUnreadable) : glyph.text;
    const Box box = box_of(glyph, fonts_[glyph.font]);
    const Vector end{glyph.origin.x + glyph.advance.x, glyph.origin.y + glyph.advance.y};
    const float em = em_of(glyph);
    if (!drafts_.empty() && drafts_.back().turned) {
      Draft& run = drafts_.back();
      if (std::hypot(glyph.origin.x - run.end.x, glyph.origin.y - run.end.y) < kTouching * em) {
        run.text += text;
        run.box = unite(run.box, box);
        if (!has_no_advance(glyph)) run.end = end;
        if (glyph.text.empty()) run.confidence = 0;
        return;
      }
    }
    drafts_.push_back({text, box, glyph.origin, end, em, glyph.text.empty() ? 0.0F : 1.0F,
                       glyph.bold, false, true});
  }

  const std::vector<FontFacts>& fonts_;
  TextEvidence& evidence_;
  std::vector<Draft> drafts_;
  std::vector<StrayMark> strays_;
  std::optional<float> space_at_;  // x of the middle of the space glyph just seen
};

}  // namespace

std::vector<Cluster> build_clusters(const std::vector<Glyph>& glyphs,
                                    const std::vector<FontFacts>& fonts, TextEvidence& evidence) {
  ClusterBuilder builder(fonts, evidence, glyphs.size());
  for (const Glyph& glyph : glyphs) builder.add(glyph);
  return builder.finish();
}

}  // namespace ita
