// What the world says and documents only cite: question sets by year, indicators, issues, the
// wordings of table headings, the reasons for review. Loaded from data/codebook; knows nothing of
// pages.
//
// Closed vocabularies are matched by skeleton (thai_text.h) and weighted edit distance
// (edit_distance.h), so that lost tone marks, stray blanks and the usual confusions of readers do
// no harm. A distance is edits by the longer text's letters: 0 the same skeleton, 1 nothing in
// common.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "normalize/code_token.h"
#include "normalize/edit_distance.h"
#include "normalize/question_code.h"

namespace ita {

// Where a row of the codebook comes from: "SEED" (a real report), "SOURCE" (published material),
// "INFERRED", "MEMORY" (background knowledge, unverified).
struct Question {
  int year = 0;  // B.E. of the assessment round
  QuestionCode code;
  std::string title;  // empty where the number is known and the words are not
  std::string status, source;
  std::u32string letters;  // the title's skeleton
  LetterPairs pairs{letters};
};

enum class PublicationMeaning {
  kMeasures,
  kReport
};  // the measures document; the report on carrying it out

struct Publication {
  PublicationMeaning meaning = PublicationMeaning::kMeasures;
  int year = 0;
  std::optional<QuestionCode> code;  // none in years without such an item
  std::string title, status, source;
};

struct Indicator {
  int number = 0;    // 1..10
  std::string name;  // as the export contract spells it
  std::vector<std::string> variants;
  char family = 0;    // the instrument that measures it: 'i', 'e' or 'O'
  double weight = 0;  // its share of the total score
};

struct Issue {
  int number = 0;  // 1..7
  std::string name;
  std::vector<std::string> variants;
};

struct IndicatorMatch {
  int number = 0;
  double distance = 0;
  bool exact = false;  // the same skeleton
};
struct IssueMatch {
  int number = 0;
  double distance = 0;
  bool exact = false;  // letter by letter, the whole name
  bool cut = false;    // letter by letter, its first half or more and nothing else
};

enum class HeadingPlace { kAnywhere, kBesideHeadings };

struct HeadingMatch {
  std::string
      role;  // of data/codebook/headings.tsv; "group" for headings that say nothing themselves
  std::string wording;  // the known wording that it was matched with
  double distance = 0;
  bool exact = false;
};

struct QuestionMatch {
  QuestionCode code;
  double distance = 0;
  bool exact = false;
};

struct ReviewReason {
  std::string code;  // stable, for machines
  std::string english, thai;
};

class Codebook {
 public:
  // Reads every table of `dir`; kDataFile with file, line and reason where one is missing or
  // malformed.
  static Result<Codebook> load(const std::filesystem::path& dir);

  // Null where the year's set has no such number, or the year's set is not known.
  const Question* question(int year, QuestionCode code) const;
  // Without a year: in any year. A year whose numbers are not known takes the highest
  // number of any year.
  bool code_exists(std::optional<int> year, QuestionCode code) const;
  // The highest number of the family in that year's set; nothing where it is not known.
  std::optional<int> max_number(int year, char family) const;
  // The highest number that the family ever had.
  int max_number(char family) const;
  // Null where the codebook does not know the year.
  const Publication* publication(PublicationMeaning meaning, int year) const;
  // Which publication the code means in that year; nothing for every other code.
  std::optional<PublicationMeaning> meaning_of(int year, QuestionCode code) const;

  const std::vector<Indicator>& indicators() const { return indicators_; }  // [number - 1]
  const std::vector<Issue>& issues() const { return issues_; }              // [number - 1]
  const std::vector<ReviewReason>& review_reasons() const { return reasons_; }
  const ReviewReason* find_review_reason(std::string_view code) const;

  // The whole text is the name, but for a number, "ด้าน", "ตัวชี้วัดที่ …" and punctuation before it.
  std::optional<IndicatorMatch> find_indicator(std::string_view text) const;
  // A name and nothing else, at a distance of at most 0.25 and clearly better than the second; a
  // name cut short (at least 12 letters of it) or with more behind it: at most 0.15. A number,
  // "ประเด็นที่ …" and punctuation before it are passed over.
  std::optional<IssueMatch> find_issue(std::string_view text) const;
  // An issue's name in short, where a text can be little else (a cell of the issues' own column, a
  // row over others): most of its pieces stand in the name of one issue and of no other
  // ("3) ประชาสัมพันธ์", "ด้านที่ 5 งบประมาณและจัดซื้อจัดจ้าง"). A number before it that agrees counts for it.
  std::optional<IssueMatch> find_short_issue(std::string_view text) const;
  // The whole text is a heading's wording. Of several that fit, the closest. Beside headings that
  // are certain it can be nothing else, and may be read worse.
  std::optional<HeadingMatch> find_heading(std::string_view text,
                                           HeadingPlace place = HeadingPlace::kAnywhere) const;
  // The role that a word of the text tells, for headings in no listed wording among others that are
  // certain (heading_words.tsv).
  std::optional<std::string_view> heading_role_by_word(std::string_view text) const;
  // The question whose words the text begins with (at least 12 letters of them, or all). Without a
  // year, or in a year whose set is not known, the question sets of all years; nothing where they
  // disagree.
  std::optional<QuestionMatch> find_question(std::optional<int> year, std::string_view text) const;
  // Does the text begin with the words of this very question? Where the year's words are not known,
  // in any year.
  bool carries_title(std::optional<int> year, QuestionCode code, std::string_view text) const;

  const CodeWords& code_words() const { return code_words_; }

 private:
  struct Wording {
    int entry = 0;           // index into the vector that the wording belongs to
    std::u32string letters;  // the skeleton
    LetterPairs pairs{letters};
  };
  struct Heading {
    std::string role, wording;
  };
  struct HeadingWord {
    std::string role;
    std::u32string letters;
    bool anywhere = false;
  };
  // Names that begin the same way in every document: "ด้าน…", "ประเด็นที่ 3 …".
  struct Names {
    std::vector<Wording> wordings;
    std::vector<std::u32string> prefixes, suffixes;
    // Are the letters the first half or more of one of the entry's wordings?
    bool cut_short(std::u32string_view letters, int entry) const;
  };
  struct Best {
    int entry = -1;
    double distance = 1, runner_up = 1;  // runner_up: of the best other entry
    void offer(int other, double other_distance);
  };

  Status load_questions(const std::filesystem::path& dir);
  Status load_limits(const std::filesystem::path& dir);
  Status load_publications(const std::filesystem::path& dir);
  Status load_indicators(const std::filesystem::path& dir);
  Status load_issues(const std::filesystem::path& dir);
  Status load_headings(const std::filesystem::path& dir);
  Status load_heading_words(const std::filesystem::path& dir);
  std::optional<HeadingMatch> find_whole_heading(std::string_view text, HeadingPlace place) const;
  Status load_reasons(const std::filesystem::path& dir);

  Best find_closest(const Names& names, std::u32string_view letters, double limit) const;
  // How well the text begins with the title, or the title with the text; 1 where neither.
  double title_distance(const Question& question, std::u32string_view letters,
                        const LetterPairs& pairs) const;

  std::map<int, std::map<QuestionCode, Question>> years_;
  std::map<std::pair<int, char>, int> limits_;
  std::vector<Publication> publications_;
  std::vector<Indicator> indicators_;
  std::vector<Issue> issues_;
  std::vector<Heading> headings_;
  std::vector<ReviewReason> reasons_;
  Names indicator_names_, issue_names_, heading_names_;
  std::vector<HeadingWord> heading_words_;
  std::map<std::u32string, int, std::less<>> heading_by_letters_;
  Confusions confusions_;
  CodeWords code_words_;
};

}  // namespace ita
