// How many period cells are read right, doubted or silently wrong: prints cells in every form that
// people and readers of pictures give them, with their dates known by construction.
//
// Usage: period_cells [CELLS [SEED]] [--held-out] [--show N]
// --held-out takes frames, marks and spellings that the rules were not made with. A cell is
// silently wrong where other dates are read and nothing says so: no doubt, and dates where there
// are none.
#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "normalize/period.h"

namespace {

using ita::Date;

constexpr std::array<const char*, 12> kFull{"มกราคม",  "กุมภาพันธ์", "มีนาคม",    "เมษายน",
                                            "พฤษภาคม", "มิถุนายน",  "กรกฎาคม",  "สิงหาคม",
                                            "กันยายน",  "ตุลาคม",   "พฤศจิกายน", "ธันวาคม"};
constexpr std::array<const char*, 12> kDotted{"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
                                              "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",  "พ.ย.", "ธ.ค."};
constexpr std::array<const char*, 12> kPlain{"มค", "กพ", "มีค", "เมย", "พค", "มิย",
                                             "กค", "สค", "กย", "ตค",  "พย", "ธค"};
constexpr std::array<const char*, 12> kHalfDotted{"ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย",
                                                  "ก.ค", "ส.ค", "ก.ย", "ต.ค",  "พ.ย", "ธ.ค"};
constexpr std::array<const char*, 12> kEnglish{"January",   "February", "March",    "April",
                                               "May",       "June",     "July",     "August",
                                               "September", "October",  "November", "December"};
constexpr std::array<const char*, 12> kEnglishShort{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct Frames {
  std::vector<std::string> range, deadline, opening, ordinal, month_before, around;
};
const Frames kKnown{{" - ", "-", " – ", " ถึง ", "ถึง", " – \n"},
                    {"ภายใน{}", "ภายในเดือน{}", "ภายในวันที่ {}", "แล้วเสร็จภายใน {}", "ไม่เกิน {}"},
                    {"ตั้งแต่ {} เป็นต้นไป", "ตั้งแต่เดือน{} เป็นต้นไป"},
                    {"ครั้งที่ {} ", "ระยะที่ {} ", "รุ่นที่ {} ", "งวดที่ {} "},
                    {"", "", "เดือน", "เดือน "},
                    {"{}", "{}", "{}", "({})", "ระหว่าง{}", "{} "}};
const Frames kHeldOut{{" จนถึง ", "~", " - เดือน", " ถึงเดือน", "—", "\n- ", " ถึง\n"},
                      {"ให้แล้วเสร็จภายใน {}", "ก่อน {}", "ภายในสิ้น{}", "กำหนดแล้วเสร็จ {}", "ภายใน\n{}"},
                      {"เริ่ม {} เป็นต้นไป", "นับตั้งแต่ {} เป็นต้นไป", "ตั้งแต่ {} ต่อเนื่อง"},
                      {"รอบที่ {} ", "ช่วงที่ {} ", "ชุดที่ {} ", "กิจกรรมที่ {} ", "เฟส {} ", "รอบ {} "},
                      {"", "ช่วงเดือน", "ในเดือน", "ประมาณ"},
                      {"{}", "{}", "{}.", "ดำเนินการ {}", "ระยะเวลา {}", "[{}]", "- {}", "ช่วง {}"}};

struct Cell {
  std::string text, form;
  std::optional<Date> start, end;
  bool split =
      false;  // there is no one span: dates that are read are not wrong where they are the hull
};

int days_of(int year, int month) { return ita::days_in_month(year, month); }

class Printer {
 public:
  Printer(unsigned seed, bool held_out) : random_(seed), frames_(held_out ? kHeldOut : kKnown) {}

  static constexpr int kFiscalYear = 2568;

  Cell print() {
    style_ = pick(4);
    english_ = chance(.08);
    thai_ = !english_ && chance(.45);
    short_year_ = !english_ && chance(.4);
    common_era_ = english_;
    glued_ = chance(.15);
    Cell cell = form();
    cell.text =
        fill(cell.form == "fiscal year" || english_ ? "{}" : any(frames_.around), cell.text);
    if (chance(.12)) cell.text = broken(cell.text);
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
  std::string digits(int number, int width = 0) const {
    std::string out;
    for (const char c : fmt::format("{:0{}}", number, width))
      ita::append_utf8(out,
                       thai_ ? U'๐' + static_cast<char32_t>(c - '0') : static_cast<char32_t>(c));
    return out;
  }
  std::string month_name(int month) const {
    const auto at = static_cast<std::size_t>(month - 1);
    if (english_) return style_ % 2 == 0 ? kEnglish[at] : kEnglishShort[at];
    return style_ == 0   ? kFull[at]
           : style_ == 1 ? kDotted[at]
           : style_ == 2 ? kPlain[at]
                         : kHalfDotted[at];
  }
  std::string year(int common_era) const {
    return common_era_   ? digits(common_era)
           : short_year_ ? digits((common_era + 543) % 100)
                         : digits(common_era + 543);
  }
  std::string blank() const { return glued_ && !english_ ? "" : " "; }
  std::string print_date(Date date, bool with_day, bool with_year) {
    std::string out;
    if (with_day) out += digits(date.day) + blank();
    out += month_name(date.month);
    if (with_year) out += blank() + year(date.year);
    return out;
  }
  // A month of the fiscal year 2568, counted from October; `from` on.
  Date month_at(int fiscal) {
    const int month = (fiscal + 9) % 12 + 1;
    return {fiscal < 3 ? 2024 : 2025, month, 1};
  }
  static Date end_of(Date date) { return {date.year, date.month, days_of(date.year, date.month)}; }

  Cell form() {
    switch (pick(14)) {
      case 0:
      case 1:
        return month_range();
      case 2:
      case 3:
        return day_range();
      case 4:
        return single();
      case 5:
        return deadline();
      case 6:
        return opening();
      case 7:
        return quarters();
      case 8:
        return whole();
      case 9:
        return rounds();
      case 10:
        return numeric();
      case 11:
        return split();
      case 12:
        return half();
      default:
        return days_of_month();
    }
  }

  Cell month_range() {
    const int a = pick(10), b = a + 1 + pick(11 - a);
    const Date from = month_at(a), to = month_at(b);
    const bool first_year = from.year != to.year || chance(.6);
    const std::string before = english_ ? "" : any(frames_.month_before);
    return {before + print_date(from, false, first_year) +
                any(english_ ? kKnown.range : frames_.range) + print_date(to, false, true),
            "months", from, end_of(to)};
  }
  Cell day_range() {
    const int a = pick(10), b = a + 1 + pick(11 - a);
    Date from = month_at(a), to = end_of(month_at(b));
    if (chance(.4)) from.day = 1 + pick(27), to.day = 1 + pick(27);
    const bool both = !chance(.15);
    std::string text = print_date(from, true, chance(.7) || from.year != to.year) +
                       any(english_ ? kKnown.range : frames_.range);
    if (!both) to = end_of(to);
    return {text + print_date(to, both, true), both ? "days" : "day on one side", from, to};
  }
  Cell single() {
    const Date from = month_at(pick(12));
    return {(english_ ? "" : any(frames_.month_before)) + print_date(from, false, true),
            "one month", from, end_of(from)};
  }
  Cell deadline() {
    english_ = common_era_ = false;
    const Date date = month_at(pick(12));
    const bool day = chance(.5);
    std::string frame = any(frames_.deadline);
    const bool of_month =
        frame.find("เดือน") != std::string::npos || frame.find("สิ้น") != std::string::npos;
    const bool named_day = frame.find("วันที่") != std::string::npos;
    const bool with_day = named_day || (day && !of_month);
    Date end = end_of(date);
    if (with_day) end.day = 1 + pick(28);
    return {fill(frame, print_date(end, with_day, true)), "deadline", std::nullopt, end};
  }
  Cell opening() {
    english_ = common_era_ = false;
    const Date date = month_at(pick(12));
    return {fill(any(frames_.opening), print_date(date, false, true)), "opening", date,
            std::nullopt};
  }
  Cell quarters() {
    english_ = common_era_ = false;
    const int a = 1 + pick(4), b = a + pick(5 - a);
    std::string text = std::string("ไตรมาส") + (chance(.5) ? "ที่ " : " ") + digits(a);
    if (b > a) text += (chance(.5) ? " - " : "-") + digits(b);
    if (chance(.4))
      text += a == b && chance(.5) ? "/" + digits(2568) : " ปีงบประมาณ " + digits(2568);
    return {text, "quarters", month_at((a - 1) * 3), end_of(month_at(b * 3 - 1))};
  }
  Cell whole() {
    static const std::vector<std::string> kWhole{
        "ตลอดปีงบประมาณ",           "ตลอดปี",          "ทุกเดือน",
        "ตลอดปีงบประมาณ พ.ศ. 2568", "ปีงบประมาณ 2568", "ทุกไตรมาส",
        "ปีงบประมาณ พ.ศ. ๒๕๖๘",     "ดำเนินการตลอดปี"};
    return {any(kWhole), "fiscal year", month_at(0), end_of(month_at(11))};
  }
  Cell rounds() {
    english_ = common_era_ = false;
    const int a = pick(6), b = a + 2 + pick(4);
    const std::string ordinal = any(frames_.ordinal);
    const Date from = month_at(a), to = month_at(b);
    return {fill(ordinal, digits(1)) + print_date(from, false, true) + (chance(.5) ? " " : "\n") +
                fill(ordinal, digits(2)) + print_date(to, false, true),
            "numbered rounds", from, end_of(to)};
  }
  Cell numeric() {
    english_ = common_era_ = false;
    const int a = pick(10), b = a + 1 + pick(11 - a);
    Date from = month_at(a), to = month_at(b);
    from.day = 1 + pick(28);
    to.day = 1 + pick(28);
    const char* sign = chance(.8) ? "/" : ".";
    const auto one = [&](Date d) {
      return digits(d.day, 2) + sign + digits(d.month, 2) + sign + year(d.year);
    };
    return {one(from) + (chance(.5) ? " - " : "-") + one(to), "numbers", from, to};
  }
  Cell split() {
    english_ = common_era_ = false;
    const int a = pick(6), b = a + 3 + pick(3);
    Cell cell{print_date(month_at(a), false, month_at(a).year != month_at(b).year || chance(.5)) +
                  " และ " + print_date(month_at(b), false, true),
              "apart"};
    cell.split = true;
    return cell;
  }
  Cell half() {
    static const std::vector<std::string> kFirst{"รอบ 6 เดือนแรก", "ครึ่งปีแรก", "รอบ ๖ เดือนแรก"};
    static const std::vector<std::string> kLast{"รอบ 6 เดือนหลัง", "ครึ่งปีหลัง", "6 เดือนหลัง"};
    const bool first = chance(.5);
    return {any(first ? kFirst : kLast), "half years", month_at(first ? 0 : 6),
            end_of(month_at(first ? 5 : 11))};
  }
  Cell days_of_month() {
    const Date month = month_at(pick(12));
    const int a = 1 + pick(14), b = a + 1 + pick(13);
    Date from = month, to = month;
    from.day = a;
    to.day = b;
    return {
        digits(a) + (chance(.5) ? " - " : "-") + digits(b) + " " + print_date(month, false, true),
        "days of a month", from, to};
  }
  // A line end where a blank stands, or (in a narrow column) within a word.
  std::string broken(const std::string& text) {
    std::u32string letters = ita::decode_utf8(text);
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i + 1 < letters.size(); ++i)
      if (letters[i] == U' ') places.push_back(i);
    if (places.empty()) return text;
    letters[places[static_cast<std::size_t>(pick(static_cast<int>(places.size())))]] = U'\n';
    std::string out;
    for (const char32_t c : letters) ita::append_utf8(out, c);
    return out;
  }

  std::mt19937 random_;
  const Frames& frames_;
  int style_ = 0;
  bool english_ = false, thai_ = false, short_year_ = false, common_era_ = false, glued_ = false;
};

struct Count {
  int cells = 0, right = 0, doubted = 0, silent = 0, right_doubted = 0;
};

std::string to_text(const std::optional<Date>& date) { return date ? ita::to_iso(*date) : "-"; }

}  // namespace

int main(int argc, char** argv) {
  int cells = 3000, show = 0, place = 0;
  unsigned seed = 1;
  bool held_out = false;
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
  const auto words = ita::PeriodWords::load(ITA_CODEBOOK_DIR);
  if (!words) {
    fmt::print(stderr, "{}\n", words.error().detail);
    return 1;
  }
  Printer printer(seed, held_out);
  std::map<std::string, Count> counts;
  for (int n = 0; n < cells; ++n) {
    const Cell cell = printer.print();
    const ita::Period period = ita::read_period(cell.text, Printer::kFiscalYear, *words);
    const bool doubt =
        period.doubtful || period.unexplained || (!period.start && period.rule != "split");
    // A deadline's start and an opening's end are the fiscal year's by rule.
    const bool right = cell.split ? period.rule == "split"
                                  : period.start && period.end &&
                                        (!cell.start || *period.start == *cell.start) &&
                                        (!cell.end || *period.end == *cell.end) &&
                                        (cell.start || period.rule == "within") &&
                                        (cell.end || period.rule == "onward");
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
      fmt::print("{} [{}] printed {} {} read {} {} {} ({})\n", doubt ? "doubted" : "SILENT ", text,
                 to_text(cell.start), to_text(cell.end), to_text(period.start), to_text(period.end),
                 period.rule, cell.form);
      show -= show > 0;
    }
  }
  fmt::print(
      "| form | cells | right | right, doubted | wrong, doubted | wrong, silent "
      "|\n|---|---:|---:|---:|---:|---:|\n");
  for (const auto& [form, c] : counts)
    fmt::print("| {} | {} | {:.3f} | {:.3f} | {:.3f} | {:.4f} |\n", form, c.cells,
               1.0 * c.right / c.cells, 1.0 * c.right_doubted / c.cells, 1.0 * c.doubted / c.cells,
               1.0 * c.silent / c.cells);
}
