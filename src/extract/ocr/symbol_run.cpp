#include "extract/ocr/symbol_run.h"

#include <algorithm>
#include <utility>

#include "core/thai_char.h"
#include "core/utf8.h"
#include "extract/cluster_text.h"

namespace ita {

bool is_thai_text(std::string_view text) {
  return std::ranges::all_of(decode_utf8(text), thai::is_letter);
}

std::u32string SymbolRun::text_with(std::size_t at, std::string_view instead) const {
  std::u32string letters, cluster;
  const auto close = [&] {
    put_marks_in_order(cluster);
    letters += std::exchange(cluster, {});
  };
  for (std::size_t i = begin_; i < end_; ++i) {
    for (const char32_t c : decode_utf8(i == at ? instead : std::string_view(line_[i].text))) {
      const std::size_t nikhahit = cluster.find(thai::kNikhahit);
      if (c == thai::kSaraAa && nikhahit != std::u32string::npos) {
        cluster.erase(nikhahit, 1);
        close();
        letters += thai::kSaraAm;
        continue;
      }
      if (!thai::is_mark(c)) close();
      cluster += c;
    }
  }
  close();
  return letters;
}

std::vector<SymbolRun> find_thai_runs(const SymbolLine& line) {
  std::vector<SymbolRun> runs;
  for (std::size_t i = 0; i < line.size();) {
    if (!is_thai_text(line[i].text)) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < line.size() && is_thai_text(line[end].text) && !line[end].space_before) ++end;
    runs.emplace_back(line, i, end);
    i = end;
  }
  return runs;
}

}  // namespace ita
