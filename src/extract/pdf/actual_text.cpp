#include "extract/pdf/actual_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string_view>

#include "core/thai_char.h"
#include "core/thai_shapes.h"
#include "extract/cluster_text.h"

namespace ita {
namespace {

std::u32string clean(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text)
    if (!is_ignorable(c) && c >= U' ') out += to_thai_from_private_use(c);
  return out;
}

// Distance of a glyph's baseline from another's, measured upright, in ems.
float line_distance(const Glyph& a, const Glyph& b) {
  const float em = std::max(em_of(a), 0.01F);
  const float across = (b.origin.x - a.origin.x) * a.up.x + (b.origin.y - a.origin.y) * a.up.y;
  return std::abs(across) / (em * em);
}

bool stands_on_one_line(std::span<const Glyph> run) {
  constexpr float kSameLine = 0.5F;
  const Glyph* first = nullptr;
  for (const Glyph& glyph : run) {
    if (has_no_advance(glyph)) continue;  // raised marks have a baseline of their own
    if (first == nullptr) first = &glyph;
    if (line_distance(*first, glyph) > kSameLine) return false;
  }
  return true;
}

bool draws_only_marks(std::span<const Glyph> run) {
  return std::all_of(run.begin(), run.end(), [](const Glyph& glyph) {
    if (!has_no_advance(glyph) || glyph.text.empty()) return false;
    return std::all_of(glyph.text.begin(), glyph.text.end(),
                       [](char32_t c) { return thai::is_mark(to_thai_from_private_use(c)); });
  });
}

Glyph with_text(Glyph glyph, std::u32string_view text) {
  glyph.text = text;
  glyph.settled = true;
  glyph.interpolated = false;
  return glyph;
}

// Shares the width between the run's first and last pen position evenly.
void spread(std::span<const Glyph> run, const std::vector<std::u32string_view>& clusters,
            std::vector<Glyph>& out) {
  const Glyph& first = run.front();
  const Glyph& last = run.back();
  const auto n = static_cast<float>(clusters.size());
  const Vector step{(last.origin.x + last.advance.x - first.origin.x) / n,
                    (last.origin.y + last.advance.y - first.origin.y) / n};
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    Glyph glyph = with_text(first, clusters[i]);
    const auto k = static_cast<float>(i);
    glyph.origin = {first.origin.x + step.x * k, first.origin.y + step.y * k};
    glyph.advance = step;
    out.push_back(std::move(glyph));
  }
}

void replace(std::span<const Glyph> run, std::u32string_view text, std::vector<Glyph>& out) {
  const auto clusters = split_clusters(text);
  const auto bases = static_cast<std::size_t>(std::count_if(
      run.begin(), run.end(), [](const Glyph& glyph) { return !has_no_advance(glyph); }));
  if (bases != clusters.size() || is_marks_only(clusters.front())) {
    if (clusters.size() == 1) {
      // One cluster, drawn by several glyphs or by none with an advance.
      const auto base = std::find_if(run.begin(), run.end(),
                                     [](const Glyph& glyph) { return !has_no_advance(glyph); });
      Glyph glyph = with_text(base == run.end() ? run.front() : *base, text);
      const Glyph& last = run.back();
      if (bases > 1)
        glyph.advance = {last.origin.x + last.advance.x - glyph.origin.x,
                         last.origin.y + last.advance.y - glyph.origin.y};
      out.push_back(std::move(glyph));
      return;
    }
    spread(run, clusters, out);
    return;
  }
  std::size_t next = 0;
  for (const Glyph& glyph : run)
    if (!has_no_advance(glyph)) out.push_back(with_text(glyph, clusters[next++]));
}

}  // namespace

ActualTextOutcome apply_actual_text(std::vector<Glyph>& glyphs,
                                    const std::vector<std::u32string>& spans) {
  ActualTextOutcome outcome;
  if (spans.empty()) return outcome;
  std::vector<Glyph> out;
  out.reserve(glyphs.size());
  for (std::size_t i = 0; i < glyphs.size();) {
    if (glyphs[i].span < 0) {
      out.push_back(std::move(glyphs[i++]));
      continue;
    }
    std::size_t end = i + 1;
    while (end < glyphs.size() && glyphs[end].span == glyphs[i].span) ++end;
    const std::span<const Glyph> run(glyphs.data() + i, end - i);
    const std::u32string text = clean(spans[static_cast<std::size_t>(glyphs[i].span)]);
    if (text.empty() ? run.size() > 1 : !stands_on_one_line(run)) {
      out.insert(out.end(), run.begin(), run.end());
    } else if (!text.empty() && !thai::is_mark(text.front()) && draws_only_marks(run)) {
      ++outcome.remnants;
    } else {
      if (!text.empty()) replace(run, text, out);
      ++outcome.applied;
    }
    i = end;
  }
  glyphs = std::move(out);
  return outcome;
}

}  // namespace ita
