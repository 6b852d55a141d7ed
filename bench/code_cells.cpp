// How many question cells are read right, doubted or silently wrong: prints cells in every form
// that people and readers of pictures give them, with their codes known by construction.
//
// Usage: code_cells [CELLS [SEED]] [--held-out] [--show N]
// --held-out takes frames, list marks and scores that the rules were not written against. A cell is
// silently wrong where its codes are not those printed and no reading of it is doubtful; one
// without any reading is a doubt (the row is flagged code_missing).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "normalize/codebook.h"

namespace {

using ita::Codebook;
using ita::QuestionCode;

struct Cell {
  std::string text, form;
  std::vector<QuestionCode> codes;
  int year = 0;
  std::optional<char> family;
};

struct Frames {
  std::vector<std::string> around, marks, ranges, scores, gaps;
};
const Frames kKnown{
    {"{}", "{}", "{}", "{}", "{}", "ข้อ {}", "ข้อ{}", "({})", "- {}", "1. {}", "๑) {}", "• {}",
     "ข้อคำถาม {}"},
    {", ", ",", " , ", "\n", "/", " และ ", " "},
    {"-", " - ", "–", " – ", " ถึง "},
    {" {}", " ({})", "\n{}", " = {}", " ได้ {} คะแนน", " ({} คะแนน)", "\n(ร้อยละ {})"},
    {"", "", "", "", " ", "-", "."}};
const Frames kHeldOut{
    {"{}", "{}", "คำถามข้อที่ {}", "รหัส {}", "ข้อคำถามที่ {}", "[{}]", "๒. {}", "▪ {}", "* {}",
     "ประเด็นคำถาม {}", "{}."},
    {"; ", " และ ข้อ ", " กับ ", " & ", " + ", "\n- ", "\n• ", "และ", ",\n", " หรือ ", "、"},
    {"~", "—", " จนถึง ", " ถึงข้อ ", "ถึง", "-\n"},
    {" : {}", " {}%", " ร้อยละ {}", "\nคะแนน {}", " [{}]", " – {}", " คะแนนเฉลี่ย {}", "\n= {} คะแนน"},
    {"", "", "", " ", "_", "–", ". "}};

class Printer {
 public:
  Printer(const Codebook& book, unsigned seed, bool held_out)
      : book_(book), random_(seed), frames_(held_out ? kHeldOut : kKnown) {}

  Cell print() {
    Cell cell;
    cell.year = 2564 + pick(5);
    choose_style();
    choose_codes(cell);
    std::string list = print_list(cell);
    cell.form = form_;
    if (chance(.12) && !announced_)
      list = with_instrument(cell, list);
    else
      list = fill(any(frames_.around), list);
    if (chance(.25)) {
      list = fill_after(list, print_score());
      cell.form += "+score";
    } else if (cell.codes.size() == 1 && chance(.45)) {
      list += with_title(cell.codes.front(), cell.year);
      cell.form += "+title";
    }
    if (chance(.06) && cell.form.find("title") == std::string::npos) {
      list = broken(list, 3 + static_cast<std::size_t>(pick(2)));
      cell.form += "+broken";
    } else if (chance(.25)) {
      const std::string changed = exchanged(list);
      if (changed != list) cell.form += "+exchanged";
      list = changed;
    }
    cell.text = list;
    if (chance(.5)) cell.family = chance(.75) ? cell.codes.front().family : "ieO"[pick(3)];
    return cell;
  }

 private:
  int pick(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool chance(double share) { return std::uniform_real_distribution<>(0, 1)(random_) < share; }
  const std::string& any(const std::vector<std::string>& of) {
    return of[static_cast<std::size_t>(pick(static_cast<int>(of.size())))];
  }
  static std::string fill(std::string frame, const std::string& with) {
    return frame.replace(frame.find("{}"), 2, with);
  }
  static std::string fill_after(const std::string& list, const std::string& after) {
    return list + after;
  }

  void choose_style() {
    thai_ = chance(.45);
    upper_ = chance(.45);
    zero_ = chance(.35);
    thai_zero_ = chance(.5);
    gap_ = any(frames_.gaps);
    announced_ = false;
  }
  int highest(int year, char family) { return book_.max_number(year, family).value_or(9); }
  QuestionCode any_code(int year, char family) { return {family, 1 + pick(highest(year, family))}; }

  void choose_codes(Cell& cell) {
    const double kind = std::uniform_real_distribution<>(0, 1)(random_);
    const char family = "ieO"[pick(3)];
    if (kind < .45) {
      form_ = "single";
      cell.codes = {any_code(cell.year, family)};
    } else if (kind < .7 || kind >= .92) {
      form_ = "list";
      for (int n = 2 + pick(3); n > 0; --n)
        cell.codes.push_back(
            any_code(cell.year, kind >= .92 && chance(.5) ? "ieO"[pick(3)] : family));
      std::sort(cell.codes.begin(), cell.codes.end());
      cell.codes.erase(std::unique(cell.codes.begin(), cell.codes.end()), cell.codes.end());
    } else {
      form_ = "range";
      const int top = highest(cell.year, family), from = 1 + pick(top - 2);
      for (int n = from; n <= std::min(top, from + 1 + pick(4)); ++n)
        cell.codes.push_back({family, n});
    }
  }

  std::string digits(int number) {
    std::string out;
    for (const char c : std::to_string(number))
      ita::append_utf8(out,
                       thai_ ? U'๐' + static_cast<char32_t>(c - '0') : static_cast<char32_t>(c));
    return out;
  }
  std::string print_code(QuestionCode code, bool lettered) {
    if (!lettered) return digits(code.number);
    if (code.family == 'O' && zero_) return (thai_zero_ ? "๐" : "0") + digits(code.number);
    const char letter = upper_ ? static_cast<char>(std::toupper(code.family))
                               : static_cast<char>(std::tolower(code.family));
    return letter + gap_ + digits(code.number);
  }
  std::string print_list(const Cell& cell) {
    if (form_ == "range") {
      const std::string& to = any(frames_.ranges);
      return print_code(cell.codes.front(), true) + to +
             print_code(cell.codes.back(), !(gap_.empty() && chance(.35)));
    }
    const std::string& mark = any(frames_.marks);
    const bool once = gap_.empty() && !zero_ && mark != " " && mark != "\n" && chance(.25);
    std::string out;
    for (std::size_t n = 0; n < cell.codes.size(); ++n) {
      if (n > 0) out += mark;
      out += print_code(cell.codes[n],
                        n == 0 || !once || cell.codes[n].family != cell.codes[n - 1].family);
    }
    if (once && cell.codes.size() > 1) form_ = "list, letter once";
    return out;
  }
  // "IIT ข้อ 4-6": no letter but the instrument's name.
  std::string with_instrument(Cell& cell, const std::string& list) {
    const char family = cell.codes.front().family;
    if (std::any_of(cell.codes.begin(), cell.codes.end(),
                    [&](QuestionCode c) { return c.family != family; }))
      return list;
    cell.form = form_ = "instrument";
    std::string out = family == 'i' ? "IIT" : family == 'e' ? "EIT" : "OIT";
    out += any(std::vector<std::string>{" ข้อ ", " ข้อที่ ", " ", ": ", " (ข้อ "});
    if (cell.codes.size() > 2 && cell.codes.back().number - cell.codes.front().number + 1 ==
                                     static_cast<int>(cell.codes.size()))
      out += digits(cell.codes.front().number) + any(frames_.ranges) +
             digits(cell.codes.back().number);
    else
      for (std::size_t n = 0; n < cell.codes.size(); ++n)
        out += (n > 0 ? ", " : "") + digits(cell.codes[n].number);
    return out;
  }
  std::string print_score() {
    std::string value;
    for (const char c : fmt::format("{:.2f}", 40 + 0.01 * pick(6000)))
      if (c == '.')
        value += c;
      else
        ita::append_utf8(value,
                         thai_ ? U'๐' + static_cast<char32_t>(c - '0') : static_cast<char32_t>(c));
    return fill(any(frames_.scores), value);
  }
  std::string with_title(QuestionCode code, int year) {
    const ita::Question* question = book_.question(year, code);
    std::string title = question != nullptr && !question->title.empty()
                            ? question->title
                            : "การดำเนินงานของหน่วยงานในเรื่องนี้";
    return (chance(.3) ? "\n" : " ") + title;
  }
  static std::string broken(const std::string& list, std::size_t width) {
    std::string out;
    std::size_t on_line = 0;
    for (const char32_t c : ita::decode_utf8(list)) {
      if (c == U' ' && on_line == 0) continue;
      if (c == U'\n')
        on_line = 0;
      else if (on_line == width)
        out += '\n', on_line = 0;
      ita::append_utf8(out, c);
      on_line += c != U'\n';
    }
    return out;
  }
  // One letter of a code as a reader of pictures takes it.
  std::string exchanged(const std::string& list) {
    static const std::map<char32_t, std::u32string> kTaken{
        {U'i', U"l|1!I"}, {U'I', U"l|1i"}, {U'o', U"0O๐"}, {U'O', U"0o๐Q"},
        {U'0', U"OoO"},   {U'1', U"lI|"},  {U'5', U"S"},   {U'8', U"B"},
        {U'2', U"Z"},     {U'๐', U"0o"},   {U',', U"."},   {U'-', U"–_"}};
    std::u32string letters = ita::decode_utf8(list);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < letters.size() && i < 8; ++i)
      if (kTaken.count(letters[i])) places.push_back(i);
    if (places.empty()) return list;
    const std::size_t at = places[static_cast<std::size_t>(pick(static_cast<int>(places.size())))];
    const std::u32string& taken = kTaken.at(letters[at]);
    letters[at] = taken[static_cast<std::size_t>(pick(static_cast<int>(taken.size())))];
    std::string out;
    for (const char32_t c : letters) ita::append_utf8(out, c);
    return out;
  }

  const Codebook& book_;
  std::mt19937 random_;
  const Frames& frames_;
  bool thai_ = false, upper_ = false, zero_ = false, thai_zero_ = false, announced_ = false;
  std::string gap_, form_;
};

std::string to_text(std::vector<QuestionCode> codes) {
  std::string out;
  for (const QuestionCode code : codes) out += (out.empty() ? "" : " ") + code.to_string();
  return out;
}

struct Count {
  int cells = 0, right = 0, doubted = 0, silent = 0, right_doubted = 0;
};

}  // namespace

int main(int argc, char** argv) {
  int cells = 5000, show = 0;
  unsigned seed = 1;
  bool held_out = false;
  int place = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--held-out") == 0)
      held_out = true;
    else if (std::strcmp(argv[i], "--show") == 0 && i + 1 < argc)
      show = std::atoi(argv[++i]);
    else if (place++ == 0)
      cells = std::atoi(argv[i]);
    else
      seed = static_cast<unsigned>(std::atoi(argv[i]));
  }
  const auto book = Codebook::load(ITA_CODEBOOK_DIR);
  if (!book) {
    fmt::print(stderr, "{}\n", book.error().detail);
    return 1;
  }
  Printer printer(*book, seed, held_out);
  std::map<std::string, Count> counts;
  for (int n = 0; n < cells; ++n) {
    const Cell cell = printer.print();
    const auto readings =
        ita::read_codes(cell.text, {*book, cell.year, cell.family, ita::CodePlace::kCodeColumn});
    std::vector<QuestionCode> read;
    bool doubt = readings.empty();
    for (const auto& reading : readings) {
      if (std::find(read.begin(), read.end(), reading.code) == read.end())
        read.push_back(reading.code);
      doubt = doubt || reading.doubtful;
    }
    const bool right = read == cell.codes;
    for (Count* count : {&counts["all"], &counts[cell.form]}) {
      ++count->cells;
      count->right += right;
      count->doubted += !right && doubt;
      count->silent += !right && !doubt;
      count->right_doubted += right && doubt;
    }
    if (!right && show != 0 && (show > 0 || !doubt)) {
      std::string text = cell.text;
      for (std::size_t at; (at = text.find('\n')) != std::string::npos;) text.replace(at, 1, "⏎");
      fmt::print("{} {} [{}] {} printed {} read {} ({})\n", doubt ? "doubted" : "SILENT ",
                 cell.year, cell.family.value_or('-'), text, to_text(cell.codes), to_text(read),
                 cell.form);
      show -= show > 0;
    }
  }
  fmt::print(
      "| form | cells | right | of them doubted | wrong, doubted | wrong, silent "
      "|\n|---|---:|---:|---:|---:|---:|\n");
  for (const auto& [form, c] : counts)
    fmt::print("| {} | {} | {:.3f} | {:.3f} | {:.3f} | {:.4f} |\n", form, c.cells,
               1.0 * c.right / c.cells, 1.0 * c.right_doubted / c.cells, 1.0 * c.doubted / c.cells,
               1.0 * c.silent / c.cells);
}
