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
      if (follower.places_only && rule == NameRule::kName) continue;
      const std::size_t length = follower.letters.size();
      if (rest(at).starts_with(follower.letters) &&
          text_.printed(at, at + length) == follower.printed)
        return true;
    }
    return false;
  }

  // Is the letter the first of something that cannot be inside a name?
  bool ends_name(std::size_t at, std::size_t begin, NameRule rule) const {
    if (is_hyphen(at) && at > begin && is_place(rule)) return false;
    if (!thai::is_thai(text_.letters[at]) || text_.letters[at] == kPaiyannoi ||
        follower_at(at, rule))
      return true;
    if (at == begin) return false;
    const auto lead = location_.lead_at(at);
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
      if (province == nullptr) return next;
      found.ends.emplace_back(found.name + province->letters.size(), 1);
      starts_.push_back(std::move(found));
      return starts_.back().ends.back().first;
    }
    if (type.rule == NameRule::kName && text_.gaps[found.name] != Gap::kNone) return next;
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
      end = choose_end(found);
      const Province* province =
          type.rule == NameRule::kProvince ? location_.province_at(found.name) : nullptr;
      name.place = province != nullptr ? province->name : text_.printed(found.name, end);
      name.full = name.type + name.place;
      if (province != nullptr) name.province = province->name;
    }
    if (type.rule == NameRule::kSubdistrict) name.subdistrict = name.place;
    if (end < text_.letters.size()) located_ = location_.read(end, name);
    mention.begin = text_.offsets[found.begin];
    mention.end = text_.end_offset(end);
    mention.standing = type.standing;
    for (const std::u32string& bystander : knowledge_.bystanders_)
      if (rest(found.begin).starts_with(bystander)) mention.standing = kBystander;
    mentions_.push_back(std::move(mention));
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

std::vector<AgencyMention> AgencyFinder::find(std::string_view text) const {
  return Scan(*this, text).run();
}

}  // namespace ita
