// Where does a name end? Thai has no blanks between words and many inside them:
//
//   … ของ เทศบาลตำบลบางสมมุติ โดยแยกเป็น …     ends at a blank                      บางสมมุติ
//   … ของเทศบาล ตำบลบางสมมุติให้มี …           ends at a word that follows names   บางสมมุติ
//   … เทศบาลตำบลบาง⏎สมมุติ ได้ …              two blanks, two readings           บาง, บางสมมุติ
//
// So each mention proposes every end it could have, and the end that most mentions agree on wins.
#include "normalize/agency_name.h"

#include <algorithm>
#include <map>

#include "core/thai_char.h"
#include "normalize/agency_scan.h"

namespace ita {
namespace {

constexpr std::size_t kFewestLetters = 2;  // of a place's name: ปง
constexpr std::size_t kShortForm = 3;  // letters of "ทต.", "อบต": other words end so (ตอบตาม)
constexpr std::size_t kLongestName = 60;
constexpr double kAcrossBlank = 0.5;     // what a reading loses for each blank inside the name
constexpr double kWellKnown = 2;         // votes that make a name a fact of the document
constexpr char32_t kPaiyannoi = 0x0E2F;  // ฯ
constexpr double kBystander = 0.1;

}  // namespace

class AgencyFinder::Scan {
 public:
  Scan(const AgencyFinder& knowledge, std::string_view source)
      : knowledge_(knowledge), text_(make_compact(source)), location_(knowledge, text_) {}

  std::vector<AgencyMention> run() {
    for (std::size_t at = 0; at < text_.letters.size();) {
      const Type* type = type_at(at);
      at = type == nullptr ? at + 1 : start(*type, at);
    }
    lines_that_are_names();
    std::ranges::stable_sort(starts_, {}, &Start::begin);
    for (const Start& found : starts_)
      for (const auto& [end, votes] : found.ends) votes_[letters(found.name, end)] += votes;
    for (const Start& found : starts_)
      if (found.begin >= located_) finish(found);
    return std::move(mentions_);
  }

 private:
  struct Start {
    const Type* type = nullptr;
    std::size_t begin = 0, name = 0;                   // letters
    std::vector<std::pair<std::size_t, double>> ends;  // with the votes that each brings
  };

  std::u32string letters(std::size_t begin, std::size_t end) const {
    return text_.letters.substr(begin, end - begin);
  }
  std::u32string_view rest(std::size_t at) const {
    return std::u32string_view(text_.letters).substr(at);
  }

  // At the beginning of a line, or after "ประกาศ".
  bool begins_statement(std::size_t at) const {
    if (text_.gaps[at] == Gap::kLine) return true;
    return std::ranges::any_of(knowledge_.notices_, [&](const std::u32string& notice) {
      return at >= notice.size() && rest(at - notice.size()).starts_with(notice) &&
             text_.gaps[at - notice.size()] == Gap::kLine;
    });
  }

  const Type* type_at(std::size_t at) const {
    if (knowledge_.initials_.find(text_.letters[at]) == std::u32string::npos) return nullptr;
    for (const Type& type : knowledge_.types_) {
      if (!rest(at).starts_with(type.letters)) continue;
      if (!is_place(type.rule) && !begins_word(at)) continue;
      if (type.letters.size() <= kShortForm && !begins_word(at)) continue;
      return &type;
    }
    return nullptr;
  }

  bool begins_word(std::size_t at) const {
    if (text_.gaps[at] != Gap::kNone || !thai::is_thai(text_.letters[at - 1])) return true;
    const std::u32string_view before = std::u32string_view(text_.letters).substr(0, at);
    return std::any_of(knowledge_.before_names_.begin(), knowledge_.before_names_.end(),
                       [&](const std::u32string& word) { return before.ends_with(word); });
  }

  // Between two places' names that share an authority: "โคกตูม-โพนทอง". With a blank it is a dash.
  bool is_hyphen(std::size_t at) const {
    return text_.letters[at] == '-' && text_.gaps[at] == Gap::kNone &&
           at + 1 < text_.letters.size() && text_.gaps[at + 1] == Gap::kNone &&
           thai::is_consonant(text_.letters[at + 1]);
  }

  bool follower_at(std::size_t at, NameRule rule) const {
    for (const Follower& follower : knowledge_.followers_) {
      if (follower.places_only && is_free(rule)) continue;
      const std::size_t length = follower.letters.size();
      if (rest(at).starts_with(follower.letters) &&
          text_.printed(at, at + length) == follower.printed)
        return true;
    }
    return false;
  }

  // "สถาบันวิจัยสมุนไพร (องค์การมหาชน)", alone on its line.
  void lines_that_are_names() {
    constexpr std::size_t kLongestLine = 70, kFewestBefore = 4;
    for (std::size_t begin = 0; begin < text_.letters.size();) {
      std::size_t end = begin + 1;
      while (end < text_.letters.size() && text_.gaps[end] != Gap::kLine) ++end;
      const std::u32string_view line = rest(begin).substr(0, end - begin);
      for (const Type& type : knowledge_.endings_) {
        if (!line.ends_with(type.letters) || line.size() > kLongestLine ||
            line.size() < type.letters.size() + kFewestBefore || !thai::is_thai(line.front()))
          continue;
        starts_.push_back({&type, begin, begin, {{end, 1}}});
        break;
      }
      begin = end;
    }
  }

  // "(รัฐวิสาหกิจ)" says what it is, not how it is called.
  bool type_name_at(std::size_t at) const {
    return std::ranges::any_of(knowledge_.types_, [&](const Type& type) {
      return rest(at).starts_with(compact_letters(type.type));
    });
  }

  // What follows a name and is still part of it: "เขต 2", "(องค์การมหาชน)".
  std::size_t end_with_additions(std::size_t end, NameRule rule) const {
    if (!is_free(rule) || end >= text_.letters.size()) return end;
    if (const std::size_t to = end_of_part(end); to > end) return to;
    for (const Type& ending : knowledge_.endings_)
      if (ending.letters.front() == '(' && rest(end).starts_with(ending.letters))
        return end + ending.letters.size();
    return end_of_note(end);
  }

  // "เขต 2", "สาขาท่าใหม่": the end of such a part of the name before it, or `at`.
  std::size_t end_of_part(std::size_t at) const {
    for (const std::u32string& word : knowledge_.numbered_parts_) {
      if (!rest(at).starts_with(word)) continue;
      std::size_t end = at + word.size();
      while (end < text_.letters.size() && text_.letters[end] >= '0' && text_.letters[end] <= '9')
        ++end;
      if (end > at + word.size()) return end;
    }
    for (const std::u32string& word : knowledge_.named_parts_)
      if (rest(at).starts_with(word) && text_.gaps[at] == Gap::kBlank)
        return location_.end_of_word(at);
    return at;
  }

  // "โรงเรียนบ้านห้วยน้ำ (มิตรภาพ)": the end of a parenthesis that is part of the name, or `at`.
  std::size_t end_of_note(std::size_t at) const {
    constexpr std::size_t kLongest = 30, kFewest = 6;
    if (text_.letters[at] != '(' || text_.gaps[at] == Gap::kLine || type_name_at(at + 1)) return at;
    const std::size_t close = text_.letters.find(U')', at);
    if (close == std::u32string::npos || close - at > kLongest || close - at < kFewest) return at;
    const bool thai = std::all_of(text_.letters.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                  text_.letters.begin() + static_cast<std::ptrdiff_t>(close),
                                  [](char32_t c) { return thai::is_thai(c); });
    const bool last = close + 1 == text_.letters.size() || text_.gaps[close + 1] == Gap::kLine ||
                      location_.lead_at(close + 1).has_value();
    return thai && last ? close + 1 : at;
  }

  // Is the letter the first of something that cannot be inside a name?
  bool ends_name(std::size_t at, std::size_t begin, NameRule rule) const {
    if (is_hyphen(at) && at > begin && is_place(rule)) return false;
    if (!thai::is_thai(text_.letters[at]) || text_.letters[at] == kPaiyannoi ||
        follower_at(at, rule))
      return true;
    if (at == begin) return false;
    const auto lead = location_.lead_at(at);
    // "สำนักงานสาธารณสุขจังหวัด…"
    if (rule == NameRule::kOffice && text_.gaps[at] == Gap::kNone) return false;
    // "สามตำบล" is a place; the ตำบล of an address comes after a blank.
    if (lead && (lead->lead == Lead::kDistrict || lead->lead == Lead::kProvince ||
                 text_.gaps[at] != Gap::kNone))
      return true;
    const Type* next = type_at(at);
    return next != nullptr && is_place(next->rule);
  }

  // Notes a mention; returns where to look on.
  std::size_t start(const Type& type, std::size_t at) {
    Start found{&type, at, at + type.letters.size(), {}};
    const std::size_t next = found.name;
    if (type.rule == NameRule::kWhole) {
      found.ends.emplace_back(found.name, 1);
      starts_.push_back(std::move(found));
      return next;
    }
    if (found.name >= text_.letters.size()) return next;
    if (type.rule == NameRule::kProvince) {
      const Province* province = location_.province_at(found.name);
      if (province != nullptr) {
        found.ends.emplace_back(found.name + province->letters.size(), 1);
        starts_.push_back(std::move(found));
        return starts_.back().ends.back().first;
      }
      // One of no list: "จังหวัด" is a word of running text as well, the authority's name is not.
      if (type.standing < 1 && !begins_statement(at)) return next;
      if (text_.gaps[found.name] != Gap::kNone) return next;
    }
    if (is_free(type.rule) && text_.gaps[found.name] != Gap::kNone) return next;
    double votes = 1;
    std::size_t end = found.name;
    const std::size_t limit = std::min(text_.letters.size(), found.name + kLongestName);
    for (; end < limit && !ends_name(end, found.name, type.rule); ++end) {
      if (end < found.name + kFewestLetters || text_.gaps[end] == Gap::kNone) continue;
      found.ends.emplace_back(end, votes);
      votes *= kAcrossBlank;
    }
    if (end < found.name + kFewestLetters) return next;
    found.ends.emplace_back(end, votes);
    starts_.push_back(std::move(found));
    return next;
  }

  double votes_of(const Start& found, std::size_t end) const {
    const auto votes = votes_.find(letters(found.name, end));
    return votes == votes_.end() ? 0 : votes->second;
  }

  std::size_t choose_end(const Start& found) const {
    std::size_t best = found.ends.front().first;
    for (const auto& [end, own] : found.ends)
      if (votes_of(found, end) > votes_of(found, best)) best = end;
    if (votes_of(found, best) >= kWellKnown) return best;
    // The name runs on into a word that nobody listed; other mentions know where it ends.
    std::size_t known = best;
    for (std::size_t end = found.name + kFewestLetters; end < best; ++end)
      if (votes_of(found, end) >= kWellKnown) known = end;
    return known;
  }

  void finish(const Start& found) {
    const Type& type = *found.type;
    AgencyMention mention;
    AgencyName& name = mention.name;
    std::size_t end = found.name;
    name.type = type.type;
    if (type.rule == NameRule::kWhole) {
      name.full = name.place = type.whole;
    } else {
      end = end_with_additions(choose_end(found), type.rule);
      if (type.rule == NameRule::kMember && !take_whole(end)) return;
      const Province* province =
          type.rule == NameRule::kProvince ? location_.province_at(found.name) : nullptr;
      if (type.rule == NameRule::kProvince && province == nullptr &&
          !is_repeated(found.begin, end) && !is_statement(found.begin, end))
        return;
      name.place = province != nullptr ? province->name : text_.printed(found.name, end);
      name.full = is_free(type.rule) || type.rule == NameRule::kEnding
                      ? text_.printed(found.begin, end)
                      : name.type + name.place;
      if (type.rule == NameRule::kProvince) name.province = name.place;
    }
    if (type.rule == NameRule::kOffice) read_place_of_office(found.name, end, name);
    if (type.rule == NameRule::kSubdistrict) name.subdistrict = name.place;
    if (type.rule == NameRule::kDistrict) name.district = name.place;
    if (end < text_.letters.size()) located_ = location_.read(end, name);
    mention.begin = text_.offsets[found.begin];
    mention.end = text_.end_offset(end);
    mention.standing = type.standing;
    const std::size_t after = std::max(end, located_);
    mention.begins_line = begins_statement(found.begin);
    mention.ends_line = after >= text_.letters.size() || text_.gaps[after] == Gap::kLine;
    for (const std::u32string& bystander : knowledge_.bystanders_)
      if (bystander.size() > type.letters.size() && rest(found.begin).starts_with(bystander))
        mention.standing = kBystander;
    mentions_.push_back(std::move(mention));
  }

  bool is_statement(std::size_t begin, std::size_t end) const {
    return begins_statement(begin) &&
           (end == text_.letters.size() || text_.gaps[end] != Gap::kNone);
  }
  bool is_repeated(std::size_t begin, std::size_t end) const {
    const std::u32string name = letters(begin, end);
    const std::size_t first = text_.letters.find(name);
    return text_.letters.find(name, first + 1) != std::u32string::npos;
  }

  // The university whose faculty ends at `end`, which moves to the university's end.
  bool take_whole(std::size_t& end) const {
    if (end >= text_.letters.size() || text_.gaps[end] == Gap::kNone) return false;
    for (const Start& whole : starts_)
      if (whole.begin == end && whole.type->rule == NameRule::kName) {
        end = choose_end(whole);
        return true;
      }
    return false;
  }

  // "สำนักงานสาธารณสุขอำเภอ…" names its district.
  void read_place_of_office(std::size_t begin, std::size_t end, AgencyName& name) const {
    for (std::size_t at = begin; at < end; ++at) {
      const auto lead = location_.lead_at(at);
      if (!lead || lead->length < 3) continue;
      const std::string place =
          text_.printed(at + lead->length, std::min(end, location_.end_of_word(at + lead->length)));
      if (lead->lead == Lead::kDistrict) name.district = place;
      if (lead->lead == Lead::kProvince) name.province = place;
      if (lead->lead == Lead::kDistrict || lead->lead == Lead::kProvince) return;
    }
  }

  const AgencyFinder& knowledge_;
  const CompactText text_;
  const Location location_;
  std::vector<Start> starts_;
  std::map<std::u32string, double> votes_;
  std::size_t located_ =
      0;  // where the last mention's district and province end: they are no agencies
  std::vector<AgencyMention> mentions_;
};

AgencyName AgencyFinder::find_location(std::string_view text) const {
  const CompactText compact = make_compact(text);
  const Location location(*this, compact);
  for (std::size_t at = 0; at < compact.letters.size(); ++at) {
    const auto lead = location.lead_at(at);
    if (!lead || lead->lead != Lead::kDistrict) continue;
    AgencyName name;
    location.read(at, name);
    if (!name.district.empty() && !name.province.empty()) return name;
  }
  return {};
}

std::vector<AgencyMention> AgencyFinder::find(std::string_view text) const {
  return Scan(*this, text).run();
}

}  // namespace ita
