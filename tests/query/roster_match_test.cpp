// Agencies' names as readers of bad scans and writers of short forms have them, against a whole
// country's roster. ITA_FULL_ROSTER names a CSV file with a real one (name, province); without it
// one is made.
#include "query/roster_match.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>

#include "core/utf8.h"
#include "query/roster_store.h"

using namespace ita;

namespace {

using Chance = std::mt19937;

std::size_t pick(Chance& chance, std::size_t count) { return chance() % count; }

// Places are made of syllables that real ones are made of, so that many are alike.
std::vector<RosterEntry> make_roster(std::size_t count) {
  static constexpr const char* kFirst[] = {"บ้าน", "หนอง", "โคก", "ดอน", "นา", "ห้วย", "บาง", "ท่า",
                                           "โนน", "คลอง", "วัง",  "ทุ่ง",  "ป่า", "เขา", "ศรี",  "แม่"};
  static constexpr const char* kSecond[] = {"แสง",   "แวง",   "บัว",    "ขาม",  "ใหญ่",  "น้อย", "งาม",
                                            "ไผ่",    "ทอง",   "แก้ว",   "หิน",   "ทราย", "ยาง", "พลับ",
                                            "สะอาด", "สำราญ", "สามัคคี", "พัฒนา", "เจริญ", "กลาง"};
  static constexpr const char* kThird[] = {"", "", "", "เหนือ", "ใต้", "ตะวันออก", "ใน", "นอก"};
  static constexpr const char* kTypes[] = {"องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล",
                                           "เทศบาลตำบล"};
  static constexpr const char* kProvinces[] = {"ลำปาง", "ศรีสะเกษ", "ขอนแก่น", "ลพบุรี",
                                               "ตรัง",   "น่าน",     "ชลบุรี",   "นครพนม"};
  Chance chance(2560);
  std::vector<RosterEntry> roster;
  for (std::size_t i = 0; i < count; ++i) {
    RosterEntry entry;
    entry.name = std::string(kTypes[pick(chance, 3)]) + kFirst[pick(chance, 16)] +
                 kSecond[pick(chance, 20)] + kThird[pick(chance, 8)];
    entry.province = kProvinces[pick(chance, 8)];
    entry.line = static_cast<int>(i + 2);
    roster.push_back(std::move(entry));
  }
  return roster;
}

std::string shorten(std::string name) {
  static const std::pair<std::string, std::string> kShort[] = {{"องค์การบริหารส่วนตำบล", "อบต."},
                                                               {"องค์การบริหารส่วนจังหวัด", "อบจ."},
                                                               {"เทศบาลตำบล", "ทต."},
                                                               {"เทศบาลเมือง", "ทม."},
                                                               {"เทศบาลนคร", "ทน."}};
  for (const auto& [full, initials] : kShort)
    if (name.starts_with(full)) return initials + name.substr(full.size());
  return name;
}

// One to two letters lost, doubled, confused, or a blank set between.
std::string misread(const std::string& name, Chance& chance) {
  static const std::pair<char32_t, char32_t> kConfused[] = {
      {U'ช', U'ข'}, {U'ผ', U'ถ'}, {U'ด', U'ต'}, {U'น', U'ม'}, {U'ล', U'ส'}, {U'บ', U'ป'},
      {U'ค', U'ด'}, {U'ึ', U'ี'},   {U'ิ', U'ี'},   {U'ท', U'ห'}, {U'พ', U'ฟ'}, {U'อ', U'ฮ'}};
  std::u32string letters = decode_utf8(name);
  const std::size_t errors = 1 + pick(chance, 2);
  for (std::size_t i = 0; i < errors; ++i) {
    const std::size_t at = 1 + pick(chance, letters.size() - 2);
    switch (pick(chance, 4)) {
      case 0:
        letters.insert(at, 1, U' ');
        break;
      case 1:
        letters.erase(at, 1);
        break;
      default:
        for (const auto& [right, wrong] : kConfused)
          if (letters[at] == right) letters[at] = wrong;
    }
  }
  return encode_utf8(letters);
}

struct Tally {
  int right = 0, put_up = 0, put_up_wrongly = 0, lost = 0, wrong = 0;
};

}  // namespace

TEST_CASE("Misread and shortened names are matched rightly or put up for decision, never wrongly") {
  const auto agencies = AgencyFinder::load(ITA_CODEBOOK_DIR);
  const auto confusions =
      Confusions::load(std::filesystem::path(ITA_CODEBOOK_DIR) / "confusables.tsv");
  REQUIRE(agencies);
  REQUIRE(confusions);
  std::vector<RosterEntry> entries = make_roster(7872);
  if (const char* file = std::getenv("ITA_FULL_ROSTER")) {
    const auto loaded = load_roster(file);
    REQUIRE(loaded);
    entries = *loaded;
  }
  // A tenth of the country is not on the roster: nobody may be taken for it.
  Chance chance(500);
  std::vector<RosterEntry> absent;
  for (std::size_t i = entries.size(); i-- > 0;)
    if (i % 10 == 7) {
      absent.push_back(entries[i]);
      entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(i));
    }
  std::vector<AgencyIdentity> roster;
  std::set<std::string> keys;
  for (const RosterEntry& entry : entries) {
    roster.push_back(identify_agency(*agencies, entry.name, entry.district, entry.province));
    keys.insert(roster.back().key + '/' + roster.back().province);
    keys.insert(roster.back().key + '/');
  }
  const RosterMatcher matcher(roster, *confusions, {});

  const auto read = [&](const RosterEntry& entry) {
    const std::size_t how = pick(chance, 4);
    std::string name = how % 2 == 0 ? entry.name : shorten(entry.name);
    if (how >= 1) name = misread(name, chance);
    const bool states_province = pick(chance, 5) != 0;
    return identify_agency(*agencies, name, "", states_province ? entry.province : "");
  };
  Tally tally;
  for (int i = 0; i < 500; ++i) {
    const std::size_t index = pick(chance, entries.size());
    const AgencyIdentity printed = read(entries[index]);
    // What misreading made another agency's very name nobody could tell from it.
    const bool is_another =
        printed.key != roster[index].key && keys.contains(printed.key + '/' + printed.province);
    if (is_another) continue;
    const RosterMatch match = matcher.match(printed);
    const bool has_it =
        std::any_of(match.candidates.begin(), match.candidates.end(), [&](const auto& candidate) {
          return roster[candidate.entry].key == roster[index].key &&
                 roster[candidate.entry].province == roster[index].province;
        });
    if (match.kind == RosterMatch::Kind::kSure)
      ++(has_it ? tally.right : tally.wrong);
    else if (match.kind == RosterMatch::Kind::kToDecide)
      ++(has_it ? tally.put_up : tally.put_up_wrongly);
    else
      ++tally.lost;
    if (match.kind == RosterMatch::Kind::kSure && !has_it)
      UNSCOPED_INFO(printed.name << " was taken for " << roster[match.candidates[0].entry].name);
  }
  const int all = tally.right + tally.put_up + tally.put_up_wrongly + tally.lost + tally.wrong;
  INFO("right " << tally.right << ", put up " << tally.put_up << ", put up without the right one "
                << tally.put_up_wrongly << ", lost " << tally.lost << ", wrong " << tally.wrong);
  CHECK(all > 450);
  CHECK(tally.wrong == 0);
  CHECK(tally.right + tally.put_up >= 0.98 * all);
  CHECK(tally.right >= 0.3 * all);

  int taken = 0;
  for (int i = 0; i < 300; ++i) {
    const RosterEntry& stranger = absent[pick(chance, absent.size())];
    const AgencyIdentity printed = identify_agency(*agencies, stranger.name, "", stranger.province);
    if (keys.contains(printed.key + '/' + printed.province)) continue;
    if (matcher.match(printed).kind == RosterMatch::Kind::kSure) {
      ++taken;
      UNSCOPED_INFO(printed.name << " is not on the roster and was taken for one that is");
    }
  }
  CHECK(taken == 0);
}

TEST_CASE("What a person decided comes first, and outlives another roster") {
  const auto confusions =
      Confusions::load(std::filesystem::path(ITA_CODEBOOK_DIR) / "confusables.tsv");
  REQUIRE(confusions);
  const auto make = [](std::string province) {
    AgencyIdentity identity;
    identity.name = "อบต.บ่อแก้ว";
    identity.key = "อบตบอแกว";
    identity.province = std::move(province);
    return identity;
  };
  const AgencyIdentity north = make("ลำปาง"), south = make("ตรัง"), printed = make("");
  const std::vector<AgencyIdentity> roster = {north, south}, later = {south, north};
  CHECK(RosterMatcher(roster, *confusions, {}).match(printed).kind == RosterMatch::Kind::kToDecide);
  const RosterDecision decision{printed, false, south};
  for (const auto* entries : {&roster, &later}) {
    const RosterMatch match = RosterMatcher(*entries, *confusions, {decision}).match(printed);
    REQUIRE(match.kind == RosterMatch::Kind::kSure);
    CHECK((*entries)[match.candidates.front().entry].province == "ตรัง");
  }
  const RosterDecision none{printed, true, {}};
  CHECK(RosterMatcher(roster, *confusions, {none}).match(printed).kind == RosterMatch::Kind::kNone);
}

TEST_CASE("An entry that does not say what kind of agency it is, is put up for decision") {
  const auto confusions =
      Confusions::load(std::filesystem::path(ITA_CODEBOOK_DIR) / "confusables.tsv");
  const auto agencies = AgencyFinder::load(ITA_CODEBOOK_DIR);
  REQUIRE((confusions && agencies));
  const std::vector<AgencyIdentity> roster = {identify_agency(*agencies, "พิชัย", "", "ลำปาง")};
  REQUIRE_FALSE(roster.front().recognised);
  const RosterMatcher matcher(roster, *confusions, {});
  const auto match = [&](const char* name, const char* province) {
    return matcher.match(identify_agency(*agencies, name, "", province)).kind;
  };
  CHECK(match("องค์การบริหารส่วนตำบลพิชัย", "ลำปาง") == RosterMatch::Kind::kToDecide);
  CHECK(match("องค์การบริหารส่วนตำบลพิชัย", "") == RosterMatch::Kind::kToDecide);
  CHECK(match("องค์การบริหารส่วนตำบลพิชัย", "ตรัง") == RosterMatch::Kind::kNone);
  CHECK(match("เทศบาลตำบลเชียงคาน", "ลำปาง") == RosterMatch::Kind::kNone);
}
