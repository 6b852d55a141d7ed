#include "extract/cluster_text.h"

#include <algorithm>
#include <cstddef>

#include "core/thai_char.h"

namespace ita {
namespace {

constexpr char32_t kThanthakhat = 0x0E4C;

int mark_rank(char32_t c) {
  if (c == thai::kNikhahit) return 1;
  if (thai::is_tone(c)) return 2;
  if (c >= kThanthakhat) return 3;
  return 0;
}

}  // namespace

bool is_marks_only(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), thai::is_mark);
}

bool is_ignorable(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         c == 0x2060 || c == 0xFEFF;
}

std::vector<std::u32string_view> split_clusters(std::u32string_view text) {
  std::vector<std::u32string_view> clusters;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    while (end < text.size() && thai::is_mark(text[end])) ++end;
    clusters.push_back(text.substr(i, end - i));
    i = end;
  }
  return clusters;
}

bool put_marks_in_order(std::u32string& cluster) {
  if (cluster.size() < 3) return false;
  const auto by_rank = [](char32_t a, char32_t b) { return mark_rank(a) < mark_rank(b); };
  const auto marks = cluster.begin() + 1;
  const bool moved = !std::is_sorted(marks, cluster.end(), by_rank);
  if (moved) std::stable_sort(marks, cluster.end(), by_rank);
  cluster.erase(std::unique(marks, cluster.end()), cluster.end());
  return moved;
}

}  // namespace ita
