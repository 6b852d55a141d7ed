#include "cli/text_report.h"

#include <catch2/catch.hpp>

using namespace ita;

TEST_CASE("the report on text layers says in plain words what is wrong and what was done") {
  PageContent sound;
  sound.number = 1;
  sound.evidence.thai_letters = 800;
  PageContent bad;
  bad.number = 2;
  bad.route = Route::kRepaired;
  bad.evidence.thai_letters = 500;
  bad.evidence.dictionary_share = 0.5F;
  bad.evidence.sara_am = 12;
  bad.diagnostics = {{"text_not_thai_words", "50.0 % of 500"}, {"page_turned", "by 90 degrees"}};

  Answer report = make_text_report();
  add_pages(report, "a.pdf", std::vector{sound, bad});
  const Error failure{ErrorCode::kNotFound, "there is no such file"};
  add_failures(report, "b.pdf", {&failure, 1});

  CHECK(to_plain_text(report) ==
        "a.pdf\n"
        "  page 1: keep, 100.0 % of 800 Thai letters in words of the dictionary\n"
        "  page 2: damaged, 50.0 % of 500 Thai letters in words of the dictionary\n"
        "      wrong: too few of the words are in a dictionary (50.0 % of 500)\n"
        "      done: 12 sara am put together from their parts\n"
        "\n"
        "b.pdf\n"
        "  not_found\n"
        "      wrong: there is no such file\n");
}
