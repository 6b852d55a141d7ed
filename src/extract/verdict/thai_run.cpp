#include "extract/verdict/thai_run.h"

#include <utility>

#include "core/thai_char.h"

namespace ita {
namespace {

constexpr unsigned char kThaiLead = 0xE0;

// Every Thai letter is three bytes E0 B8..B9 80..BF; anything else gives 0.
char32_t thai_letter_at(const std::string& text, std::size_t i) {
  if (i + 2 >= text.size() || static_cast<unsigned char>(text[i]) != kThaiLead) return 0;
  const auto second = static_cast<unsigned char>(text[i + 1]) & 0x3Fu;
  const auto third = static_cast<unsigned char>(text[i + 2]) & 0x3Fu;
  const char32_t c = second << 6 | third;
  return thai::is_letter(c) ? c : 0;
}

class RunFinder {
 public:
  void add(std::vector<TextLine>& lines) {
    for (TextLine& line : lines)
      for (Word& word : line.words) add(word);
    end_run(false);
  }
  std::vector<ThaiRun> take() { return std::move(runs_); }

 private:
  void add(Word& word) {
    if (word.space_before) end_run(true);
    for (std::size_t i = 0; i < word.text.size();) {
      const char32_t c = thai_letter_at(word.text, i);
      if (c == 0) {
        end_run(false);
        ++i;
        continue;
      }
      run_.letters.push_back(c);
      run_.places.push_back({&word, static_cast<uint32_t>(i)});
      i += 3;
    }
  }

  void end_run(bool at_blank) {
    if (!run_.letters.empty()) {
      runs_.push_back(std::exchange(run_, {}));
      run_.blank_before = at_blank;
    } else {
      run_.blank_before = run_.blank_before && at_blank;
    }
  }

  ThaiRun run_;
  std::vector<ThaiRun> runs_;
};

}  // namespace

std::vector<ThaiRun> find_thai_runs(PageContent& page) {
  RunFinder finder;
  finder.add(page.lines);
  for (Table& table : page.tables)
    for (Cell& cell : table.cells) finder.add(cell.lines);
  return finder.take();
}

}  // namespace ita
