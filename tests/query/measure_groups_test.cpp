// Grouping against what a person would group: labelled_measures.tsv.
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "normalize/codebook_table.h"
#include "query/measure_words.h"
#include "query/near_copies.h"
#include "query/theme_clusters.h"

using namespace ita;

namespace {

struct Labelled {
  int label = 0;
  std::string variant, text;
};

std::vector<Labelled> load_labelled(const char* file = "labelled_measures.tsv") {
  static constexpr std::string_view kColumns[] = {"label", "variant", "text"};
  const auto table = CodebookTable::load(std::filesystem::path(ITA_QUERY_TESTS) / file, kColumns);
  REQUIRE(table);
  std::vector<Labelled> measures;
  for (const CodebookTable::Row& row : table->rows())
    measures.push_back(
        {*CodebookTable::parse_number(row[0]), std::string(row[1]), std::string(row[2])});
  return measures;
}

struct Agreement {
  double precision = 0, recall = 0;
  double f1() const { return 2 * precision * recall / (precision + recall); }
};

// Over all pairs of measures: put together by the program, and by a person.
Agreement compare(const std::vector<Labelled>& measures, const std::vector<std::size_t>& groups) {
  double both = 0, ours = 0, theirs = 0;
  for (std::size_t i = 0; i < measures.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const bool same = measures[i].label == measures[j].label, grouped = groups[i] == groups[j];
      both += same && grouped;
      ours += grouped;
      theirs += same;
    }
  return {both / ours, both / theirs};
}

// As the program does: near copies first, then themes of their leaders.
std::vector<std::size_t> group(const std::vector<Labelled>& measures, const MeasureWords& words) {
  std::vector<Wording> wordings;
  for (const Labelled& measure : measures)
    wordings.push_back({to_measure_letters(measure.text), 1});
  const auto leaders = group_near_copies(wordings, words.confusions());
  std::vector<MeasureTokens> tokens;
  std::map<std::size_t, std::size_t> place;
  for (std::size_t i = 0; i < measures.size(); ++i)
    if (leaders[i] == i) {
      place[i] = tokens.size();
      tokens.push_back(words.tokenize(measures[i].text));
    }
  const auto themes = cluster_themes(tokens);
  std::vector<std::size_t> groups;
  for (const std::size_t leader : leaders) groups.push_back(themes[place[leader]]);
  return groups;
}

}  // namespace

TEST_CASE("Measures that do the same come together, whatever their words, and others stay apart") {
  const auto words = MeasureWords::load(ITA_CODEBOOK_DIR);
  REQUIRE(words);
  const std::vector<Labelled> measures = load_labelled();
  REQUIRE(measures.size() == 300);
  const Agreement agreement = compare(measures, group(measures, *words));
  INFO("precision " << agreement.precision << ", recall " << agreement.recall);
  CHECK(agreement.f1() >= 0.9);
}

TEST_CASE("Wordings that nobody tuned on come apart rather than together wrongly") {
  const auto words = MeasureWords::load(ITA_CODEBOOK_DIR);
  REQUIRE(words);
  const std::vector<Labelled> measures = load_labelled("unseen_measures.tsv");
  REQUIRE(measures.size() == 48);
  const Agreement agreement = compare(measures, group(measures, *words));
  INFO("precision " << agreement.precision << ", recall " << agreement.recall);
  CHECK(agreement.precision >= 0.9);
  CHECK(agreement.recall >= 0.4);
}

TEST_CASE("Near copies are one wording, and other measures of like words are not") {
  const auto words = MeasureWords::load(ITA_CODEBOOK_DIR);
  REQUIRE(words);
  const std::vector<Labelled> measures = load_labelled();
  std::vector<Wording> wordings;
  for (const Labelled& measure : measures)
    wordings.push_back({to_measure_letters(measure.text), 1});
  const Agreement agreement = compare(measures, group_near_copies(wordings, words->confusions()));
  INFO("precision " << agreement.precision << ", recall " << agreement.recall);
  CHECK(agreement.precision >= 0.99);
}

TEST_CASE("Tokens name what is done, not when and by whom") {
  const auto words = MeasureWords::load(ITA_CODEBOOK_DIR);
  REQUIRE(words);
  const auto plain = words->tokenize("จัดทำคู่มือการใช้ทรัพย์สิน").words;
  CHECK(words->tokenize("1. จัดให้มีแนวปฏิบัติการใช้ทรัพย์สิน ปีงบประมาณ ๒๕๖๘ สำนักปลัด").words == plain);
  CHECK(words->tokenize("").words.empty());
}
