#include "store/writer.h"

#include <thread>

#include "core/record.h"
#include "sample_document.h"
#include "store/content_hash.h"
#include "store/page_blob.h"
#include "store/quarantine.h"
#include "store/reader.h"
#include "temporary_database.h"

using namespace ita;

namespace {

int64_t begin_run(Writer& writer) {
  const auto run = writer.begin_run({"0.1.0", "ita import reports"}, test_codebook());
  REQUIRE(run);
  return *run;
}

BegunDocument begin(Writer& writer, int64_t run, const std::string& path,
                    const std::string& content, const std::string& extractor = "1") {
  const auto begun = writer.begin_document(run, path, make_file(content), extractor);
  REQUIRE(begun);
  return *begun;
}

void save(Writer& writer, int64_t document, DocumentStatus status = DocumentStatus::kOk) {
  const std::vector<PageContent> pages = {make_page(1), make_page(2)};
  const DocumentRecord record = make_record();
  REQUIRE(writer.save_document(document, {make_outcome(status), pages, record, 1}));
}

int64_t count(const Database& database, const std::string& from) {
  return database.connection().query_integer("SELECT count(*) FROM " + from).value();
}

struct Fixture {
  TemporaryFolder folder;
  Database database = open_for_writing(folder / "ita.db");
  Writer writer{database};
  Reader reader{database};
};

}  // namespace

TEST_CASE_METHOD(Fixture, "A document comes back as it was saved") {
  const int64_t run = begin_run(writer);
  const BegunDocument begun = begin(writer, run, "/reports/a.pdf", "a");
  CHECK(begun.standing == Standing::kNew);
  CHECK(reader.load_document(begun.id)->status == DocumentStatus::kRunning);
  save(writer, begun.id);

  const auto stored = reader.load_document(begun.id);
  REQUIRE(stored);
  CHECK(stored->status == DocumentStatus::kOk);
  CHECK(stored->parser_version == 1);
  CHECK(stored->paths == std::vector<std::string>{"/reports/a.pdf"});

  const auto pages = reader.load_pages(begun.id);
  REQUIRE(pages);
  CHECK(*pages == std::vector{make_page(1), make_page(2)});

  const auto record = reader.load_record(begun.id);
  REQUIRE(record);
  const DocumentRecord given = make_record();
  CHECK(record->facts.agency == given.facts.agency);
  CHECK(record->facts.kind == given.facts.kind);
  CHECK(record->facts.fiscal_year == given.facts.fiscal_year);
  CHECK(record->facts.notes == given.facts.notes);
  REQUIRE(record->facts.evidence.size() == 1);
  CHECK(record->facts.evidence[0].second.box == given.facts.evidence[0].second.box);
  REQUIRE(record->measures.size() == 2);
  const Measure &m = record->measures[0], &g = given.measures[0];
  CHECK(m.issue == g.issue);
  CHECK(m.codes == g.codes);
  CHECK(m.steps == g.steps);
  CHECK(m.start == g.start);
  CHECK(m.responsible == g.responsible);
  CHECK(m.budget == g.budget);
  CHECK(m.review_reasons == g.review_reasons);
  CHECK(m.confidence == g.confidence);
  REQUIRE(m.evidence.size() == 2);
  CHECK(m.evidence[1].page == 2);
  CHECK(m.evidence[1].raw == "ต่อ");
  CHECK(record->measures[1].indicator == given.measures[1].indicator);
  CHECK_FALSE(record->measures[1].start);
  REQUIRE(record->scores.size() == 2);
  CHECK(record->scores[1].indicator == "TOTAL");
  CHECK(record->scores[1].value == 91.5);
}

TEST_CASE_METHOD(Fixture, "The same file twice is one document with two sightings, read once") {
  const int64_t run = begin_run(writer);
  const BegunDocument first = begin(writer, run, "/a/plan.pdf", "same");
  CHECK(begin(writer, run, "/b/copy.pdf", "same").standing == Standing::kKnownFinished);
  save(writer, first.id);
  CHECK(begin(writer, run, "/c/copy.pdf", "same").standing == Standing::kKnownFinished);
  CHECK(count(database, "document") == 1);
  CHECK(count(database, "sighting") == 3);
  CHECK(count(database, "v_files WHERE status = 'ok'") == 3);
  CHECK(count(database, "v_files WHERE same_as = '/a/plan.pdf'") == 2);
}

TEST_CASE_METHOD(Fixture, "Importing again adds a sighting and nothing else") {
  const BegunDocument begun = begin(writer, begin_run(writer), "/a.pdf", "a");
  save(writer, begun.id);
  const std::string before = content_hash(database).value();
  const BegunDocument again = begin(writer, begin_run(writer), "/a.pdf", "a");
  CHECK(again.standing == Standing::kKnownFinished);
  CHECK(again.status == DocumentStatus::kOk);
  CHECK(content_hash(database).value() == before);
  CHECK(count(database, "sighting") == 2);
  CHECK(count(database, "v_files") == 1);
}

TEST_CASE_METHOD(Fixture,
                 "What a later import does with a document depends on how the last reading ended") {
  const struct {
    DocumentStatus ended;
    Standing next, then, at_last;
  } kCases[] = {
      {DocumentStatus::kRunning, Standing::kRetry, Standing::kRetry,
       Standing::kRetry},  // we were killed
      {DocumentStatus::kInterrupted, Standing::kRetry, Standing::kRetry,
       Standing::kRetry},  // we were stopped
      {DocumentStatus::kFailed, Standing::kRetry, Standing::kRetry,
       Standing::kKnownFinished},  // three times, then never again
      {DocumentStatus::kRejected, Standing::kKnownFinished, Standing::kKnownFinished,
       Standing::kKnownFinished},
  };
  for (const auto& c : kCases) {
    DYNAMIC_SECTION(to_name(c.ended)) {
      for (const Standing expected : {Standing::kNew, c.next, c.then, c.at_last}) {
        const BegunDocument begun = begin(writer, begin_run(writer), "/a.pdf", "a");
        CHECK(begun.standing == expected);
        if (begun.standing != Standing::kKnownFinished && c.ended != DocumentStatus::kRunning)
          REQUIRE(writer.save_failure(begun.id, make_outcome(c.ended)));
      }
      CHECK(count(database, "document") == 1);
    }
  }
}

TEST_CASE_METHOD(Fixture, "A document whose parsing killed eight imports is set aside") {
  for (int import = 0; import < 8; ++import) {
    const BegunDocument begun = begin(writer, begin_run(writer), "/a.pdf", "a");
    REQUIRE(begun.standing != Standing::kKnownFinished);
    REQUIRE(writer.begin_parsing(begun.id));  // and here the import dies
  }
  const BegunDocument begun = begin(writer, begin_run(writer), "/a.pdf", "a");
  CHECK(begun.standing == Standing::kKnownFinished);
  CHECK(begun.status == DocumentStatus::kFailed);
  const auto stored = reader.load_document(begun.id);
  CHECK(stored->reason == "crash_loop");
  const auto quarantine = load_quarantine(database);
  REQUIRE(quarantine->size() == 1);
  CHECK(quarantine->front().path == "/a.pdf");
  // A person may insist.
  const auto again = writer.begin_document(begin_run(writer), "/a.pdf", make_file("a"), "1", true);
  CHECK(again->standing == Standing::kRetry);
  REQUIRE(writer.begin_parsing(again->id));
  save(writer, again->id);
  CHECK(load_quarantine(database)->empty());
  CHECK(begin(writer, begin_run(writer), "/a.pdf", "a").status == DocumentStatus::kOk);
}

TEST_CASE_METHOD(Fixture, "Kills while workers read set nothing aside") {
  for (int import = 0; import < 9; ++import)
    CHECK(begin(writer, begin_run(writer), "/a.pdf", "a").standing != Standing::kKnownFinished);
}

TEST_CASE_METHOD(
    Fixture, "A better extractor reads documents again, and keeps what there is until it is done") {
  const BegunDocument begun = begin(writer, begin_run(writer), "/a.pdf", "a");
  save(writer, begun.id);
  const BegunDocument again = begin(writer, begin_run(writer), "/a.pdf", "a", "2");
  CHECK(again.standing == Standing::kRetry);
  CHECK(reader.load_document(begun.id)->status == DocumentStatus::kOk);

  SECTION("a failure takes nothing away") {
    REQUIRE(writer.save_failure(again.id, make_outcome(DocumentStatus::kFailed)));
  }
  SECTION("half a document does not take the place of a whole one") {
    save(writer, again.id, DocumentStatus::kPartial);
  }
  CHECK(reader.load_document(begun.id)->status == DocumentStatus::kOk);
  CHECK(reader.load_pages(begun.id)->size() == 2);
  CHECK(count(database, "measure") == 2);
}

TEST_CASE_METHOD(Fixture, "A partial document keeps its pages and says which are missing") {
  const BegunDocument begun = begin(writer, begin_run(writer), "/a.pdf", "a");
  const std::vector<PageContent> pages = {make_page(1)};
  const DocumentRecord record = make_record();
  REQUIRE(
      writer.save_document(begun.id, {make_outcome(DocumentStatus::kPartial), pages, record, 1}));
  CHECK(count(database, "page") == 1);
  CHECK(count(database, "page_failure WHERE number = 2 AND reason = 'timeout'") == 1);
  CHECK(count(database, "v_files WHERE status = 'partial' AND detail = 'page 2: too slow'") == 1);
}

TEST_CASE_METHOD(Fixture, "A file that never became a document is accounted for with its reason") {
  const int64_t run = begin_run(writer);
  REQUIRE(writer.add_refusal(run, "/reports/empty.pdf",
                             {ErrorCode::kEmpty, "the file has no bytes", 0}));
  REQUIRE(writer.add_refusal(run, "/reports/empty.pdf",
                             {ErrorCode::kEmpty, "the file has no bytes", 0}));
  REQUIRE(writer.finish_run(run, false));
  CHECK(count(database,
              "v_files WHERE file = 'empty.pdf' AND status = 'rejected' AND reason = 'empty'") ==
        1);

  // Mended and imported again, the same path tells the newer story.
  const BegunDocument begun =
      begin(writer, begin_run(writer), "/reports/empty.pdf", "now it has some");
  save(writer, begun.id);
  CHECK(count(database, "v_files") == 1);
  CHECK(count(database, "v_files WHERE status = 'ok'") == 1);
}

TEST_CASE_METHOD(Fixture, "File names are kept byte by byte and shown harmlessly") {
  const int64_t run = begin_run(writer);
  begin(writer, run, "/r/\xff\x1b[31m.pdf", "a");
  CHECK(count(database, "sighting WHERE path = x'2f722fff1b5b33316d2e706466'") == 1);
  CHECK(count(database, "v_files WHERE file = '\\xFF\\x1B[31m.pdf' COLLATE NOCASE") == 1);
}

TEST_CASE_METHOD(Fixture, "A record that breaks the data model is refused whole") {
  const BegunDocument begun = begin(writer, begin_run(writer), "/a.pdf", "a");
  DocumentRecord record = make_record();
  record.measures[1].codes = {"no code"};
  const std::vector<PageContent> pages = {make_page(1)};
  const auto status =
      writer.save_document(begun.id, {make_outcome(DocumentStatus::kOk), pages, record, 1});
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::kInternal);
  for (const char* table : {"page", "facts", "measure", "score"})
    CHECK(count(database, table) == 0);
  CHECK(reader.load_document(begun.id)->status == DocumentStatus::kRunning);
  CHECK(writer.save_failure(begun.id, make_outcome(DocumentStatus::kFailed)));
}

TEST_CASE_METHOD(Fixture, "Parsing anew replaces the record and leaves the pages") {
  const BegunDocument begun = begin(writer, begin_run(writer), "/a.pdf", "a");
  save(writer, begun.id);
  DocumentRecord better = make_record("เทศบาลตำบลดอนสมมติ");
  better.measures.pop_back();
  const std::vector<PageContent> pages = {make_page(1), make_page(2)};
  REQUIRE(writer.replace_record(begun.id, pages, better, 2));
  CHECK(reader.load_record(begun.id)->facts.agency == "เทศบาลตำบลดอนสมมติ");
  CHECK(count(database, "measure") == 1);
  CHECK(count(database, "page") == 2);
  CHECK(reader.load_document(begun.id)->parser_version == 2);

  const BegunDocument other = begin(writer, begin_run(writer), "/b.pdf", "b");
  CHECK(writer.replace_record(other.id, pages, better, 2).error().code == ErrorCode::kNotFound);
}

TEST_CASE_METHOD(Fixture,
                 "A document is found by id, by its hash, by its name and by a part of its name") {
  const int64_t run = begin_run(writer);
  const int64_t a = begin(writer, run, "/north/plan_2567.pdf", "a").id;
  const int64_t b = begin(writer, run, "/south/plan_2568.pdf", "b").id;
  const std::string hash = make_file("b").sha256;
  CHECK(*reader.find_documents(std::to_string(b)) == std::vector{b});
  CHECK(*reader.find_documents(hash.substr(0, 8)) == std::vector{b});
  CHECK(*reader.find_documents("/north/plan_2567.pdf") == std::vector{a});
  CHECK(*reader.find_documents("plan_2568.pdf") == std::vector{b});
  CHECK(*reader.find_documents("plan") == std::vector{a, b});
  CHECK(reader.find_documents("nothing like it")->empty());
  CHECK(reader.find_documents("%_'\"")->empty());
}

TEST_CASE_METHOD(Fixture, "Two imports at once lose nothing") {
  constexpr int kDocuments = 20;
  const auto import = [&](const std::string& prefix) {
    auto own = Database::open(folder / "ita.db", Database::Mode::kReadWrite);
    Writer own_writer(*own);
    const auto run = own_writer.begin_run({"0.1.0", "ita import"}, test_codebook());
    const DocumentRecord record = make_record();
    const std::vector<PageContent> pages = {make_page(1)};
    for (int i = 0; i < kDocuments; ++i) {
      const std::string name = prefix + std::to_string(i);
      const auto begun = own_writer.begin_document(*run, "/" + name, make_file(name), "1");
      if (begun)
        (void)own_writer.save_document(begun->id,
                                       {make_outcome(DocumentStatus::kOk, 1), pages, record, 1});
    }
    (void)own_writer.finish_run(*run, false);
  };
  test_codebook();
  std::thread left(import, "left"), right(import, "right");
  left.join();
  right.join();
  CHECK(count(database, "document WHERE status = 'ok'") == 2 * kDocuments);
  CHECK(count(database, "measure") == 4 * kDocuments);
  CHECK(count(database, "import_run WHERE state = 'finished'") == 2);
  Statement check = database.connection().prepare("PRAGMA integrity_check");
  REQUIRE(check.next());
  CHECK(check.text(0) == "ok");
}

TEST_CASE("A stored page that was damaged is refused, not believed") {
  const std::string blob = compress_page(make_page(1));
  CHECK(decompress_page(blob).value() == make_page(1));
  std::string broken = blob;
  broken[broken.size() / 2] ^= 0x55;
  for (const std::string& bytes :
       {std::string(), std::string("no zstd"), blob.substr(0, blob.size() / 2), broken}) {
    const auto page = decompress_page(bytes);
    if (page) CHECK(*page != make_page(1));
    if (!page) CHECK(page.error().code == ErrorCode::kDatabase);
  }
}
