#include "targets.h"

#include <cstdio>
#include <cstdlib>

#include "core/page_codec.h"
#include "core/utf8.h"
#include "extract/text/text_file.h"
#include "intake/file_kind.h"
#include "intake/path_text.h"
#include "normalize/codebook.h"
#include "normalize/period.h"
#include "normalize/question_code.h"
#include "normalize/thai_date.h"
#include "normalize/thai_text.h"
#include "present/csv_text.h"
#include "query/csv_reader.h"
#include "query/search_terms.h"
#include "sandbox/frame.h"
#include "store/page_blob.h"

namespace ita {
namespace {

void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

template <class T>
const T& loaded_once() {
  static const Result<T> value = T::load(ITA_CODEBOOK_DIR);
  promise(value.has_value(), "the codebook is there");
  return *value;
}

PageContent make_page(int number) {
  PageContent page;
  page.number = number;
  page.width = 595;
  page.height = 842;
  Word word;
  word.text = "มาตรการ";
  word.box = {72, 72, 120, 84};
  TextLine line{{word}, word.box, 82};
  page.lines = {line};
  Cell cell;
  cell.box = {72, 100, 300, 120};
  cell.lines = {line};
  Table table;
  table.box = cell.box;
  table.rows = table.cols = 1;
  table.column_edges = {72, 300};
  table.cells = {cell};
  page.tables = {table};
  page.diagnostics = {{"odd", "something"}};
  return page;
}

// The first byte says in how large pieces the bytes come, which must not matter.
void run_frames(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::size_t piece = 1 + static_cast<unsigned char>(bytes[0]);
  bytes.remove_prefix(1);
  Limits limits;
  limits.output_bytes = 1 << 20;
  limits.frame_bytes = 1 << 18;
  FrameDecoder whole(limits), pieces(limits);
  const Status at_once = whole.feed(bytes);
  Status in_pieces;
  for (std::size_t at = 0; at < bytes.size() && in_pieces; at += piece)
    in_pieces = pieces.feed(bytes.substr(at, piece));
  promise(at_once.has_value() == in_pieces.has_value(), "frames in pieces are the same frames");
  promise(whole.transcript().pages == pieces.transcript().pages, "pages in pieces are the same");
  int last = 0;
  for (const PageContent& page : whole.transcript().pages)
    promise(page.number > std::exchange(last, page.number), "pages ascend");
  promise(whole.finish().has_value() == pieces.finish().has_value(), "the last word is the same");
}

std::vector<std::string> seed_frames() {
  const Error error{ErrorCode::kDamaged, "broken", 2};
  const std::string hello = make_hello_frame({2, "1"});
  return {"\x7F" + hello + make_page_frame(encode_page(make_page(1))) + make_heartbeat_frame() +
              make_page_failed_frame(error) + make_done_frame(2),
          "\x03" + make_rejected_frame(error), "\xFF" + hello};
}

void run_page(std::string_view bytes) {
  const Result<PageContent> page = decode_page(bytes);
  if (!page) return;
  const Result<PageContent> again = decode_page(encode_page(*page));
  promise(again.has_value() && *again == *page, "a page survives being written");
}

std::vector<std::string> seed_page() { return {encode_page(make_page(1))}; }

void run_blob(std::string_view bytes) { (void)decompress_page(bytes); }

std::vector<std::string> seed_blob() { return {compress_page(make_page(1))}; }

void run_thai_text(std::string_view bytes) {
  if (!is_valid_utf8(bytes)) return;
  const std::string canonical = canonical_text(bytes);
  promise(is_valid_utf8(canonical), "canonical text is UTF-8");
  promise(canonical_text(canonical) == canonical, "canonical text is a fixed point");
  promise(is_valid_utf8(fold_digits(canonical)), "folded text is UTF-8");
  promise(is_valid_utf8(skeleton(canonical)), "a skeleton is UTF-8");
  (void)grapheme_count(canonical);
  (void)strip_list_marker(canonical);
}

std::vector<std::string> seed_thai_text() {
  return {"สำนักปลัดเทศบาล", "สํานัก  ทํา", "๑) การใช้อํานาจ\n- กก่่า", "น้ํา นํ้า เเละ ฤๅษี"};
}

void run_dates(std::string_view bytes) {
  if (!is_valid_utf8(bytes)) return;
  const Period period = read_period(bytes, 2568, loaded_once<PeriodWords>());
  promise(period.start.has_value() == period.end.has_value(), "a period has two ends or none");
  if (!period.start) return;
  promise(to_iso(*period.start).size() == 10 && to_iso(*period.end).size() == 10,
          "a date is a day");
}

std::vector<std::string> seed_dates() {
  return {"ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘", "1 ต.ค. 67 – 31 มี.ค. 68", "ภายใน ก.พ. 68", "ไตรมาส 1-2",
          "ตลอดปีงบประมาณ พ.ศ. 2568",  "รอบ 6 เดือนแรก"};
}

void run_codes(std::string_view bytes) {
  (void)parse_question_code(bytes);
  if (!is_valid_utf8(bytes)) return;
  for (const CodePlace place : {CodePlace::kCodeColumn, CodePlace::kProse}) {
    const CodeContext context{loaded_once<Codebook>(), 2567, std::nullopt, place};
    for (const CodeReading& reading : read_codes(bytes, context)) {
      promise(reading.begin <= reading.end && reading.end <= bytes.size(),
              "a code stands in the text");
      promise(reading.code.number >= 1, "a code has a number");
    }
  }
}

std::vector<std::string> seed_codes() {
  return {"i7, i8, e6", "O18-O22", "ข้อ ๐๑๘", "เครื่องมือ OIT (08 , 09)", "i1 i2 119", "(e1 – e3) 025"};
}

void run_text_file(std::string_view bytes) {
  (void)detect_file_kind(bytes);
  const auto pages = read_text_file(bytes);
  if (!pages) return;
  for (const PageContent& page : *pages) {
    const Result<PageContent> accepted = decode_page(encode_page(page));
    promise(accepted.has_value() && *accepted == page, "a page of a text file can be stored");
  }
}

std::vector<std::string> seed_text_file() {
  return {"มาตรการ\n\nประเด็น\tข้อค้นพบ\nประเด็นที่ 1\tพบ\n", "\xC1\xD2\xB5\xC3\xA1\xD2\xC3 \xA1\xB5",
          "<table><tr><td>ประเด็น</td><td>i7</td></tr></table>", "| ก | ข |\n|---|---|\n| 1 | 2 |\n",
          "--- page 2 ---\n\x0C\xEF\xBB\xBFก"};
}

// What people type, and what goes to their screens and spreadsheets.
void run_words(std::string_view bytes) {
  const std::string shown = escape_for_terminal(bytes);
  promise(is_valid_utf8(shown), "shown text is UTF-8");
  for (const char c : shown)
    promise(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F, "no control character is shown");
  if (!is_valid_utf8(bytes)) return;
  if (const auto terms = split_search_terms(bytes)) {
    for (const SearchTerm& term : *terms) {
      promise(is_valid_utf8(term.text) && is_valid_utf8(term.skeleton), "search forms are UTF-8");
      promise(find_ranges("a" + term.text + "b", term.text).size() >= 1, "a term is found");
    }
  }
  const auto rows = read_csv(bytes);
  if (!rows || rows->empty()) return;
  Answer answer;
  answer.columns = {{"cell"}};
  for (const std::string& cell : rows->front().cells) answer.rows.push_back({to_value(cell)});
  const auto again = read_csv(to_csv(answer, CsvProfile::kExcel));
  promise(again.has_value(), "what we write as CSV can be read");
  for (const CsvRow& row : *again)
    for (const std::string& cell : row.cells)
      promise(cell.empty() || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos,
              "no cell is a formula");
}

std::vector<std::string> seed_words() {
  return {"สำนัก ๑๒ \"ABC น้ํา\"", "=1+1,@SUM(A1),\"-x\"\n", "a;b;c\n\"d\"\"e\";;\n",
          "\x1B[31m\xFF\xE2\x80\xAE"};
}

constexpr FuzzTarget kTargets[] = {
    {"frames", run_frames, seed_frames},
    {"page", run_page, seed_page},
    {"blob", run_blob, seed_blob},
    {"thai_text", run_thai_text, seed_thai_text},
    {"dates", run_dates, seed_dates},
    {"codes", run_codes, seed_codes},
    {"text_file", run_text_file, seed_text_file},
    {"words", run_words, seed_words},
};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() { return kTargets; }

const FuzzTarget* find_fuzz_target(std::string_view name) {
  for (const FuzzTarget& target : kTargets)
    if (target.name == name) return &target;
  return nullptr;
}

}  // namespace ita
