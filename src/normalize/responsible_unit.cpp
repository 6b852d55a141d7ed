// The cheapest way to cut a cell's letters (blanks and line ends gone) into units:
//
//   หน่วยตรวจ⏎สอบภายใน⏎กองคลัง      [หน่วยตรวจสอบภายใน][กองคลัง]      two names of the table
//   กองแผนและงานสารบรรณกลาง          [กองแผน]และ[งานสารบรรณกลาง]     two heads with what follows
//   them กองแผนและงบประมาณ                [กองแผนและงบประมาณ]             nothing begins after
//   "และ": part of the name
//
// Names of the table are cheap, heads with a run of letters dearer, letters that are neither
// dearest. A cut is cheap at a sign or a line end and dear inside a line; a run that goes on over
// the beginning of another unit pays for that.
#include "normalize/responsible_unit.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/thai_char.h"
#include "normalize/codebook_table.h"
#include "normalize/compact_text.h"
#include "normalize/thai_text.h"

namespace ita {
namespace {

constexpr double kName = 1.0;
constexpr double kOpenName = 1.4, kHead = 2.2, kRunLetter = 0.03;
constexpr double kUnknown = 6.0, kUnknownLetter = 0.3;
constexpr double kSign = 0.0, kSlash = 0.1, kJoin = 0.1;
constexpr double kCutAtLine = 0.1, kCutAtBlank = 0.4, kCutInside = 1.2;
constexpr double kParentheses = 0.3, kSlashInside = 0.8;
// What a run pays for going on over the beginning of another unit, by what stands before that.
constexpr double kOverNameAfterSign = 3.0, kOverNameAtBlank = 1.5, kOverNameInside = 1.2;
constexpr double kOverHeadAfterSign = 2.5, kOverHeadAtLine = 2.5, kOverHeadAtBlank = 0.6;
constexpr double kLabel = 0.1;
constexpr double kLargerUnit = 0.2;  // "งานการเจ้าหน้าที่ สำนักปลัด"

constexpr std::size_t kLongestCell = 600;  // letters; more is no list of units
constexpr std::size_t kLongestRun = 80;
constexpr std::size_t kFewestRunLetters = 2;

bool is_letter(char32_t c) {
  return thai::is_thai(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

Result<UnitReader> UnitReader::load(const std::filesystem::path& codebook_dir) {
  constexpr std::array<std::string_view, 2> kColumns{"kind", "wording"};
  const auto table = CodebookTable::load(codebook_dir / "units.tsv", kColumns);
  if (!table) return tl::unexpected(table.error());
  auto confusions = Confusions::load(codebook_dir / "confusables.tsv");
  if (!confusions) return tl::unexpected(confusions.error());
  UnitReader reader;
  reader.confusions_ = std::move(*confusions);
  for (const CodebookTable::Row& row : table->rows()) {
    std::u32string letters = compact_letters(row[1]);
    if (letters.empty()) return table->reject(row, "an empty wording");
    if (reader.initials_.find(letters.front()) == std::u32string::npos)
      reader.initials_ += letters.front();
    if (row[0] == "unit" || row[0] == "open") {
      const CompactText compact = make_compact(row[1]);
      reader.names_.push_back(
          {std::move(letters), row[0] == "open", compact.printed(0, compact.letters.size())});
    } else if (row[0] == "head" || row[0] == "part" || row[0] == "larger") {
      if (row[0] == "part") reader.parts_.push_back(letters);
      if (row[0] == "larger") reader.larger_.push_back(letters);
      reader.heads_.push_back(std::move(letters));
    } else if (row[0] == "join") {
      reader.joins_.push_back(std::move(letters));
    } else if (row[0] == "label") {
      reader.labels_.push_back(std::move(letters));
    } else if (row[0] == "word") {
      reader.words_.push_back(std::move(letters));
    } else {
      return table->reject(row,
                           "the kind is none of unit, open, head, part, larger, join, label, word");
    }
  }
  const auto longer = [](const std::u32string& a, const std::u32string& b) {
    return a.size() > b.size();
  };
  std::stable_sort(reader.names_.begin(), reader.names_.end(),
                   [&](const Name& a, const Name& b) { return longer(a.letters, b.letters); });
  for (auto* words : {&reader.heads_, &reader.joins_, &reader.labels_})
    std::ranges::stable_sort(*words, longer);
  return reader;
}

// A unit's words are few and far apart: what is so near to one of them and not to another was
// meant.
std::string UnitReader::spell(const std::string& unit) const {
  constexpr double kMisread = 0.08;   // of the letters
  constexpr std::size_t kFewest = 6;  // a short name is near to others
  const std::u32string letters = compact_letters(unit);
  const Name* nearest = nullptr;
  double best = kMisread;
  bool several = false;
  for (const Name& name : names_) {
    if (nearest != nullptr && nearest->wording == name.wording) continue;
    const double distance = name.letters == letters ? 0
                            : letters.size() >= kFewest
                                ? edit_distance(letters, name.letters, confusions_, kMisread)
                                : 1;
    if (distance > best) continue;
    several = nearest != nullptr && distance == best;
    nearest = &name;
    best = distance;
  }
  return nearest != nullptr && !several ? nearest->wording : unit;
}

class UnitReader::Segmenter {
 public:
  Segmenter(const UnitReader& knowledge, std::string_view text)
      : knowledge_(knowledge), text_(make_compact(text)), best_(text_.letters.size() + 1) {
    best_.at(0) = {0, 0, Step::kSkip};
    if (is_prose()) return;
    const auto itself = [](const std::u32string& word) { return std::u32string_view(word); };
    std::size_t inside_until = 0;  // of a word in which no unit begins
    for (std::size_t at = 0; at < text_.letters.size(); ++at) {
      if (knowledge_.initials_.find(text_.letters[at]) == std::u32string::npos) {
        for (auto* begins : {&begins_name_, &begins_head_, &begins_part_, &begins_larger_})
          begins->push_back(false);
        continue;
      }
      for (const std::u32string& word : knowledge_.words_)
        if (rest(at).starts_with(word)) inside_until = std::max(inside_until, at + word.size());
      begins_name_.push_back(begins_any(at, knowledge_.names_, [](const Name& name) {
        return std::u32string_view(name.letters);
      }));
      begins_head_.push_back(at >= inside_until && begins_any(at, knowledge_.heads_, itself));
      begins_part_.push_back(begins_any(at, knowledge_.parts_, itself));
      begins_larger_.push_back(begins_any(at, knowledge_.larger_, itself));
    }
    begins_name_.push_back(false);
    begins_head_.push_back(false);
    begins_part_.push_back(false);
    begins_larger_.push_back(false);
  }

  UnitReading run() {
    if (is_prose()) return {{text_.printed(0, text_.letters.size())}, true};
    for (std::size_t at = 0; at < text_.letters.size(); ++at) {
      if (best_[at].cost == kNever) continue;
      skip(at);
      const double cut = cost_of_cut(at);
      for (const Name& name : knowledge_.names_) {
        if (!rest(at).starts_with(name.letters)) continue;
        const std::size_t end = at + name.letters.size();
        unit(at, end, cut + kName, Step::kUnit);
        if (name.open) runs(at, end, end, cut + kOpenName);
      }
      // Inside a line without a blank only a whole name may begin: "งาน" is part of many words.
      if (cut >= kCutInside) continue;
      if (const std::size_t length = label_at(at); length > 0)
        reach(at, at + length, cut + kLabel, Step::kSkip);
      for (const std::u32string& head : knowledge_.heads_)
        if (begins_head_[at] && rest(at).starts_with(head))
          runs(at, at + head.size(), at + head.size() + 1, cut + kHead);
      unknown(at, cut);
    }
    return read_back();
  }

 private:
  enum class Step { kSkip, kUnit, kRun, kUnknown };
  static constexpr double kNever = std::numeric_limits<double>::infinity();
  struct State {
    double cost = kNever;
    std::size_t from = 0;
    Step step = Step::kSkip;
  };

  bool is_prose() const { return text_.letters.size() > kLongestCell; }

  std::u32string_view rest(std::size_t at) const {
    return std::u32string_view(text_.letters).substr(at);
  }

  void reach(std::size_t at, std::size_t end, double cost, Step step) {
    if (best_[at].cost + cost < best_[end].cost) best_[end] = {best_[at].cost + cost, at, step};
  }

  template <class Words, class Letters>
  bool begins_any(std::size_t at, const Words& words, Letters letters) const {
    return std::any_of(words.begin(), words.end(),
                       [&](const auto& word) { return rest(at).starts_with(letters(word)); });
  }
  std::size_t join_at(std::size_t at) const {
    for (const std::u32string& join : knowledge_.joins_)
      if (rest(at).starts_with(join)) return join.size();
    return 0;
  }
  // Letters of a list number at the beginning of an item: "1." "(2)" "3)".
  std::size_t list_number_at(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.letters.size() && text_.letters[end] >= '0' && text_.letters[end] <= '9')
      ++end;
    const bool closed =
        end < text_.letters.size() && (text_.letters[end] == '.' || text_.letters[end] == ')');
    return end > at && closed ? end + 1 - at : 0;
  }

  // Signs, list numbers and joining words between units.
  void skip(std::size_t at) {
    const char32_t c = text_.letters[at];
    if (!is_letter(c)) reach(at, at + 1, c == '/' ? kSlash : kSign, Step::kSkip);
    if (const std::size_t length = list_number_at(at)) reach(at, at + length, kSign, Step::kSkip);
    if (const std::size_t length = join_at(at); length > 0 && at > 0)
      reach(at, at + length, kJoin, Step::kSkip);
  }

  bool after_sign(std::size_t at) const {
    if (at == 0 || !is_letter(text_.letters[at - 1])) return true;
    for (const std::u32string& join : knowledge_.joins_)
      if (at > join.size() && std::u32string_view(text_.letters).substr(0, at).ends_with(join))
        return true;
    return false;
  }

  // A joining word right before the letter, without a blank before or after it.
  bool joined_closely(std::size_t at) const {
    const std::u32string_view before = std::u32string_view(text_.letters).substr(0, at);
    return std::ranges::any_of(knowledge_.joins_, [&](const std::u32string& join) {
      return at > join.size() && before.ends_with(join) &&
             text_.gaps[at - join.size()] == Gap::kNone;
    });
  }

  // What it costs to begin a unit at the letter.
  double cost_of_cut(std::size_t at) const {
    if (at == 0 || best_[at].step == Step::kSkip) return 0;
    switch (text_.gaps[at]) {
      case Gap::kLine:
        return kCutAtLine;
      case Gap::kBlank:
        return kCutAtBlank;
      case Gap::kNone:
        break;
    }
    return kCutInside;
  }

  // "ผู้รับผิดชอบหลัก กองคลัง สนับสนุน: กองช่าง": the letters of such a label.
  std::size_t label_at(std::size_t at) const {
    for (const std::u32string& label : knowledge_.labels_) {
      const std::size_t end = at + label.size();
      if (rest(at).starts_with(label) && end < text_.letters.size() &&
          (text_.gaps[end] != Gap::kNone || !is_letter(text_.letters[end]) || begins_head_[end] ||
           begins_name_[end]))
        return label.size();
    }
    return 0;
  }

  // A unit and, where parentheses or the larger unit that it belongs to follow it, the same with
  // them.
  void unit(std::size_t begin, std::size_t end, double cost, Step step) {
    reach(begin, end, cost, step);
    if (end >= text_.letters.size()) return;
    if (begins_part_[begin] && begins_larger_[end] && text_.gaps[end] == Gap::kBlank)
      for (const Name& name : knowledge_.names_)
        if (rest(end).starts_with(name.letters))
          reach(begin, end + name.letters.size(), cost + kLargerUnit, step);
    if (text_.letters[end] != '(') return;
    constexpr std::size_t kLongestNote = 40;
    const std::size_t close = text_.letters.find(U')', end);
    if (close != std::u32string::npos && close - end <= kLongestNote &&
        text_.letters.find(U'(', end + 1) > close)
      reach(begin, close + 1, cost + kParentheses, step);
  }

  // A beginning and a run of letters after it. The run pays for what it goes over from `checked`
  // on.
  void runs(std::size_t begin, std::size_t run, std::size_t checked, double cost) {
    const std::size_t limit = std::min(text_.letters.size(), run + kLongestRun);
    for (std::size_t end = run; end < limit;) {
      const char32_t c = text_.letters[end];
      if (c == '/') {
        cost += kSlashInside;
      } else if (!is_letter(c) && c != '.') {
        return;
      }
      if (end >= checked) cost += cost_of_going_over(end);
      cost += kRunLetter;
      ++end;
      const bool may_end = end == text_.letters.size() || text_.gaps[end] != Gap::kNone ||
                           !is_letter(text_.letters[end]) || join_at(end) > 0 || begins_name_[end];
      if (end - run >= kFewestRunLetters && may_end && !after_sign(end))
        unit(begin, end, cost, Step::kRun);
    }
  }

  double cost_of_going_over(std::size_t at) const {
    const Gap gap = text_.gaps[at];
    if (begins_name_[at]) {
      if (after_sign(at) || gap == Gap::kLine) return kOverNameAfterSign;
      return gap == Gap::kBlank ? kOverNameAtBlank : kOverNameInside;
    }
    if (gap != Gap::kNone && label_at(at) > 0) return kOverNameAtBlank;
    if (!begins_head_[at]) return 0;
    if (gap == Gap::kLine) return kOverHeadAtLine;
    if (after_sign(at)) return kOverHeadAfterSign;
    return gap == Gap::kBlank ? kOverHeadAtBlank : 0;
  }

  void unknown(std::size_t begin, double cost) {
    if (!is_letter(text_.letters[begin])) return;
    cost += kUnknown;
    for (std::size_t end = begin + 1; end <= text_.letters.size(); ++end) {
      cost += kUnknownLetter;
      const bool last = end == text_.letters.size();
      if (last || !is_letter(text_.letters[end]) || text_.gaps[end] != Gap::kNone ||
          begins_name_[end])
        reach(begin, end, cost, Step::kUnknown);
      if (!last && !is_letter(text_.letters[end]) && text_.letters[end] != '.') return;
    }
  }

  // A run that ends the cell and begins a longer name was cut by a page's end: "หน่วยตรวจ".
  bool is_cut_short(std::size_t begin, std::size_t end) const {
    if (end != text_.letters.size()) return false;
    const std::u32string_view letters = rest(begin);
    return std::any_of(knowledge_.names_.begin(), knowledge_.names_.end(), [&](const Name& name) {
      return name.letters.size() > letters.size() && name.letters.starts_with(letters);
    });
  }

  // A run that goes on after a whole name and a blank: "กองคลัง เสร็จสิ้นแล้ว".
  bool is_overrun(std::size_t begin, std::size_t end) const {
    return std::any_of(knowledge_.names_.begin(), knowledge_.names_.end(), [&](const Name& name) {
      const std::size_t after = begin + name.letters.size();
      return !name.open && after < end && text_.gaps[after] != Gap::kNone &&
             rest(begin).starts_with(name.letters);
    });
  }

  UnitReading read_back() const {
    UnitReading reading;
    std::size_t end = text_.letters.size();
    // Letters that no step reaches cannot be: every letter may be a sign or begin an unknown part.
    reading.unknown = best_[end].cost == kNever;
    if (reading.unknown) return reading;
    std::vector<std::string> units;
    bool later_joined = false;  // the unit after this one may be part of its name
    while (end > 0) {
      const State& state = best_[end];
      if (state.step != Step::kSkip) {
        // "สำนักส่งเสริมวิชาการและงานทะเบียน": two units or one, nobody knows.
        reading.unknown |= later_joined && state.step == Step::kRun;
        later_joined = begins_part_[state.from] && joined_closely(state.from);
        units.push_back(text_.printed(state.from, end));
        reading.unknown |= state.step == Step::kUnknown ||
                           (state.step == Step::kRun &&
                            (is_cut_short(state.from, end) || is_overrun(state.from, end)));
      }
      end = state.from;
    }
    for (auto unit = units.rbegin(); unit != units.rend(); ++unit)
      if (std::find(reading.units.begin(), reading.units.end(), *unit) == reading.units.end())
        reading.units.push_back(*unit);
    reading.unknown |= reading.units.empty();
    return reading;
  }

  const UnitReader& knowledge_;
  const CompactText text_;
  std::vector<State> best_;
  // By letter, one more for the end.
  std::vector<bool> begins_name_, begins_head_, begins_part_, begins_larger_;
};

UnitReading UnitReader::read(const std::vector<std::string>& lines) const {
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += '\n';
    text += line;
  }
  return Segmenter(*this, canonical_text(text)).run();
}

}  // namespace ita
