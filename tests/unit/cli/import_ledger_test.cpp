#include "cli/import_ledger.h"

#include <catch2/catch.hpp>

namespace ita {
namespace {

ReadingOutcome make_outcome(DocumentStatus status, std::optional<Error> reason = {},
                            std::vector<Error> page_failures = {}) {
  ReadingOutcome outcome;
  outcome.status = status;
  outcome.reason = std::move(reason);
  outcome.page_failures = std::move(page_failures);
  return outcome;
}

int64_t count_files(const ImportLedger& ledger, std::string_view status) {
  for (const auto& row : ledger.summarize().rows)
    if (row[0] == to_value(status)) return std::get<int64_t>(row[1]);
  return -1;
}

TEST_CASE("every input file is in the summary exactly once") {
  ImportLedger ledger;
  ledger.add_refused("empty.pdf", {ErrorCode::kEmpty, "the file is empty"});
  ledger.add_known(DocumentStatus::kOk);
  ledger.add_known(DocumentStatus::kRejected);
  ledger.add_read({"a.pdf", "copy of a.pdf"}, make_outcome(DocumentStatus::kOk), "");
  ledger.add_read({"b.pdf"},
                  make_outcome(DocumentStatus::kFailed, Error{ErrorCode::kTimeout, "slow"}), "");
  ledger.add_read({"c.pdf"}, make_outcome(DocumentStatus::kInterrupted), "");
  ledger.add_not_started(4);

  CHECK(count_files(ledger, "ok") == 3);
  CHECK(count_files(ledger, "partial") == 0);
  CHECK(count_files(ledger, "rejected") == 2);
  CHECK(count_files(ledger, "failed") == 1);
  CHECK(count_files(ledger, "interrupted") == 1);
  CHECK(count_files(ledger, "not started") == 4);
  CHECK(count_files(ledger, "total") == 11);
  CHECK(ledger.files() == 11);
  CHECK(ledger.readable() == 3);
  CHECK(ledger.known_problems() == 1);
  CHECK_FALSE(ledger.all_good());
}

TEST_CASE("each problem has its file, page and reason") {
  ImportLedger ledger;
  ledger.add_read(
      {"half.pdf"},
      make_outcome(DocumentStatus::kPartial, Error{ErrorCode::kDamaged, "pages failed"},
                   {{ErrorCode::kDamaged, "broken stream", 3}, {ErrorCode::kTimeout, "slow", 7}}),
      "");
  ledger.add_read({"scan.pdf"}, make_outcome(DocumentStatus::kOk), "2 of 2 pages hold no words");
  ledger.add_refused("web\n.pdf", {ErrorCode::kNotADocument, "HTML"});
  const std::vector<std::vector<Value>> expected = {
      {to_value("half.pdf"), to_value("partial"), to_value(3), to_value("damaged"),
       to_value("broken stream")},
      {to_value("half.pdf"), to_value("partial"), to_value(7), to_value("timeout"),
       to_value("slow")},
      {to_value("scan.pdf"),
       to_value("ok"),
       {},
       to_value("no_measures"),
       to_value("2 of 2 pages hold no words")},
      {to_value("web\\x0A.pdf"),
       to_value("rejected"),
       {},
       to_value("not_a_document"),
       to_value("HTML")}};
  CHECK(ledger.list_problems().rows == expected);
}

TEST_CASE("an import of good files is all good") {
  ImportLedger ledger;
  ledger.add_known(DocumentStatus::kOk);
  ledger.add_read({"a.pdf"}, make_outcome(DocumentStatus::kOk), "no measures were found");
  CHECK(ledger.all_good());
}

}  // namespace
}  // namespace ita
