#include "period_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <utility>

#include "core/utf8.h"

namespace ita::bench {
namespace {

constexpr int kEraOffset = 543;
using Names = std::array<const char*, 12>;

constexpr std::array<Names, 5> kThai{{
    {"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
     "ตุลาคม", "พฤศจิกายน", "ธันวาคม"},
    {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
     "ธ.ค."},
    {"ม.ค", "ก.พ", "มี.ค", "เม.ย", "พ.ค", "มิ.ย", "ก.ค", "ส.ค", "ก.ย", "ต.ค", "พ.ย", "ธ.ค"},
    {"มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"},
    {"ม. ค.", "ก. พ.", "มี. ค.", "เม. ย.", "พ. ค.", "มิ. ย.", "ก. ค.", "ส. ค.", "ก. ย.", "ต. ค.",
     "พ. ย.", "ธ. ค."},
}};
constexpr std::array<Names, 4> kEnglish{{
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"},
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    {"Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.",
     "Dec."},
    {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"},
}};

// What readers of pictures take for another; no exchange here turns one month or digit into
// another that could stand in its place.
constexpr std::array<std::pair<char32_t, char32_t>, 22> kExchanged{{
    {U'ย', U'ข'}, {U'ย', U'บ'}, {U'ค', U'ด'}, {U'ส', U'ล'}, {U'ธ', U'ร'}, {U'ม', U'น'},
    {U'า', U'ำ'}, {U'น', U'ม'}, {U'ษ', U'บ'}, {U'ศ', U'ค'}, {U'ภ', U'ก'}, {U'ถ', U'ก'},
    {U'ห', U'ท'}, {U'0', U'O'}, {U'0', U'o'}, {U'1', U'l'}, {U'1', U'I'}, {U'5', U'S'},
    {U'๐', U'o'}, {U'๐', U'0'}, {U'.', U','}, {U'-', U'_'},
}};

bool is_thai_letter(char32_t c) { return c >= U'ก' && c <= U'ฮ'; }
bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= U'๐' && c <= U'๙'); }
bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

std::optional<std::vector<PeriodFrame>> load_period_frames(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) return std::nullopt;
  std::vector<PeriodFrame> frames;
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos) return std::nullopt;
    frames.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                      line.substr(second + 1)});
  }
  return frames;
}

PeriodPrinter::PeriodPrinter(std::vector<PeriodFrame> frames, unsigned seed)
    : frames_(std::move(frames)), random_(seed) {}

PrintedPeriod PeriodPrinter::print() {
  const PeriodFrame& frame =
      frames_[static_cast<std::size_t>(pick(static_cast<int>(frames_.size())))];
  choose_style(frame);
  choose_time(frame);
  const std::string words = choose_words(frame.text);
  PrintedPeriod cell = truth(frame, words);
  std::u32string text = decode_utf8(fill_slots(words));
  if (chance(.06)) {
    const std::u32string before = text;
    exchange_letter(text);
    cell.exchanged = text != before;
  }
  // Blanks that a writer or a reader left out beside Thai letters and signs.
  if (!english_ && chance(.1)) std::erase(text, U' ');
  if (chance(.15)) break_lines(text);
  std::replace(text.begin(), text.end(), U'⏎', U'\n');
  cell.text = encode_utf8(text);
  return cell;
}

void PeriodPrinter::choose_style(const PeriodFrame& frame) {
  english_ = frame.language == "en";
  style_ = english_ ? pick(4) : (chance(.02) ? 4 : pick(4));
  thai_digits_ = !english_ && chance(.4);
  short_year_ = !english_ && chance(.4);
  common_era_ = english_ ? chance(.8) : (!short_year_ && chance(.04));
}

void PeriodPrinter::choose_time(const PeriodFrame& frame) {
  fiscal_year_ = 2564 + pick(6);
  const bool apart = frame.kind == "apart";
  const int between = frame.kind == "list" ? 1 : apart ? 2 : 0;
  const int first = pick(11 - between);
  const int last =
      frame.kind == "list" ? first + 2 : first + 1 + between + pick(11 - first - between);
  months_ = {first, first + 1, last};
  day1_ = chance(.5) ? 1 : 1 + pick(28);
  day2_ = 1 + pick(28);
  if (frame.kind == "days") day1_ = 1 + pick(14), day2_ = day1_ + 1 + pick(13);
  if (frame.kind == "days" || frame.kind == "one") months_[2] = first;
  const Date end = date_of(months_[2]);
  if (frame.kind != "days" && chance(.5)) day2_ = days_in_month(end.year, end.month);
  quarter_ = 1 + pick(frame.kind == "quarters_apart" ? 2 : 3);
  later_quarter_ = quarter_ + 1 + pick(4 - quarter_);
  apart_quarter_ = quarter_ + 2 + (quarter_ == 1 ? pick(2) : 0);
  count_ = 2 + pick(8);
}

std::string PeriodPrinter::choose_words(const std::string& frame) {
  std::string out = frame;
  for (std::size_t begin; (begin = out.find('<')) != std::string::npos;) {
    const std::size_t end = out.find('>', begin);
    std::vector<std::string> choices{""};
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (out[i] == '|')
        choices.emplace_back();
      else
        choices.back() += out[i];
    }
    out.replace(begin, end - begin + 1,
                choices[static_cast<std::size_t>(pick(static_cast<int>(choices.size())))]);
  }
  return out;
}

std::string PeriodPrinter::fill_slots(const std::string& frame) {
  std::string out = frame;
  for (std::size_t begin; (begin = out.find('{')) != std::string::npos;) {
    const std::size_t end = out.find('}', begin);
    out.replace(begin, end - begin + 1, slot(out.substr(begin + 1, end - begin - 1)));
  }
  return out;
}

std::string PeriodPrinter::slot(const std::string& name) {
  const Date start = date_of(months_[0]), between = date_of(months_[1]), end = date_of(months_[2]);
  const Date first = date_of((quarter_ - 1) * 3), last = date_of((quarter_ - 1) * 3 + 2);
  const int width = style_ % 2 == 0 ? 0 : 2;  // of months as numbers
  if (name == "D1") return digits(day1_);
  if (name == "D2") return digits(day2_);
  if (name == "M1") return month(start.month);
  if (name == "M2") return month(end.month);
  if (name == "M3") return month(between.month);
  if (name == "MM1") return digits(start.month, width);
  if (name == "MM2") return digits(end.month, width);
  if (name == "Y1") return year(start.year);
  if (name == "Y2") return year(end.year);
  if (name == "Y3") return year(between.year);
  if (name == "Q1ORD")
    return std::array<const char*, 4>{"1st", "2nd", "3rd",
                                      "4th"}[static_cast<std::size_t>(quarter_ - 1)];
  if (name == "Q1") return digits(quarter_);
  if (name == "Q2") return digits(later_quarter_);
  if (name == "Q2N") return digits(quarter_ + 1);
  if (name == "Q3") return digits(apart_quarter_);
  if (name == "QM1") return month(first.month);
  if (name == "QM2") return month(last.month);
  if (name == "QY") return year(last.year);
  if (name == "FY")
    return common_era_ && english_ ? digits(fiscal_year_ - kEraOffset) : digits(fiscal_year_);
  if (name == "N") return digits(count_);
  if (name == "N1") return digits(1);
  if (name == "N2") return digits(2);
  if (name == "MFIRST") return month(10);
  if (name == "MLAST") return month(9);
  if (name == "YFIRST") return year(date_of(0).year);
  if (name == "YLAST") return year(date_of(11).year);
  return "?";
}

PrintedPeriod PeriodPrinter::truth(const PeriodFrame& frame, const std::string& words) const {
  PrintedPeriod cell;
  cell.kind = frame.language == "en" ? frame.kind + ", English" : frame.kind;
  const auto last_day = [](Date date) {
    return Date{date.year, date.month, days_in_month(date.year, date.month)};
  };
  Date start = date_of(months_[0]), end = last_day(date_of(months_[2]));
  if (contains(words, "{D1}")) start.day = day1_;
  if (contains(words, "{D2}")) end.day = day2_;
  const std::string& kind = frame.kind;
  if (kind == "one" && contains(words, "{D1}")) end = start;
  if (kind == "quarter" || kind == "quarter_deadline" || kind == "quarters") {
    const bool many = kind == "quarters";
    start = date_of((quarter_ - 1) * 3);
    const int last = !many ? quarter_ : contains(words, "{Q2N}") ? quarter_ + 1 : later_quarter_;
    end = last_day(date_of(last * 3 - 1));
  } else if (kind == "whole" || kind == "first_half" || kind == "last_half") {
    start = date_of(kind == "last_half" ? 6 : 0);
    end = last_day(date_of(kind == "first_half" ? 5 : 11));
  }
  const bool year_printed =
      contains(words, "{Y") || contains(words, "{FY") || contains(words, "{QY");
  // Most documents say which fiscal year they are of.
  cell.fiscal_year = fiscal_year_;
  if (year_printed && fiscal_year_ % 3 == 0) cell.fiscal_year.reset();
  cell.apart = kind == "apart" || kind == "quarters_apart";
  cell.dated = kind != "none" && !cell.apart;
  if (cell.dated && kind != "deadline" && kind != "quarter_deadline") cell.start = start;
  if (cell.dated && kind != "opening") cell.end = end;
  return cell;
}

Date PeriodPrinter::date_of(int fiscal_month) const {
  const int common_era = fiscal_year_ - kEraOffset;
  return {fiscal_month < 3 ? common_era - 1 : common_era, (fiscal_month + 9) % 12 + 1, 1};
}

std::string PeriodPrinter::digits(int number, int width) const {
  std::string out;
  for (const char c : fmt::format("{:0{}}", number, width))
    append_utf8(out,
                thai_digits_ ? U'๐' + static_cast<char32_t>(c - '0') : static_cast<char32_t>(c));
  return out;
}

std::string PeriodPrinter::month(int number) {
  const auto at = static_cast<std::size_t>(number - 1);
  return english_ ? kEnglish[static_cast<std::size_t>(style_)][at]
                  : kThai[static_cast<std::size_t>(style_)][at];
}

std::string PeriodPrinter::year(int common_era) const {
  if (common_era_) return digits(common_era);
  return short_year_ ? digits((common_era + kEraOffset) % 100) : digits(common_era + kEraOffset);
}

// One letter, or a mark above lost in a full month name.
void PeriodPrinter::exchange_letter(std::u32string& text) {
  for (int tries = 0; tries < 20; ++tries) {
    const auto at = static_cast<std::size_t>(pick(static_cast<int>(text.size())));
    const auto start = static_cast<std::size_t>(pick(static_cast<int>(kExchanged.size())));
    for (std::size_t i = 0; i < kExchanged.size(); ++i) {
      const auto& [from, to] = kExchanged[(start + i) % kExchanged.size()];
      if (text[at] != from) continue;
      text[at] = to;
      return;
    }
  }
}

// A line's end where a blank stands or, in a narrow column, inside a word or a year.
void PeriodPrinter::break_lines(std::u32string& text) {
  std::vector<std::size_t> blanks, inside;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == U' ') blanks.push_back(i);
    if (is_thai_letter(text[i]) && is_thai_letter(text[i - 1]) && i > 1 &&
        is_thai_letter(text[i + 1]))
      inside.push_back(i);
    if (is_digit(text[i]) && is_digit(text[i - 1]) && i > 1 && is_digit(text[i - 2]))
      inside.push_back(i);
  }
  if (!inside.empty() && chance(.25)) {
    const std::size_t at = inside[static_cast<std::size_t>(pick(static_cast<int>(inside.size())))];
    text.insert(at, 1, U'\n');
  } else if (!blanks.empty()) {
    text[blanks[static_cast<std::size_t>(pick(static_cast<int>(blanks.size())))]] = U'\n';
  }
}

}  // namespace ita::bench
