// ita-evidence: what scripts/train-reader learns from. For each document of a database one line of
// JSON: its tables, the evidence about their rows, and that about their columns once the heading
// rows are known. The numbers are made by the same code that reads documents, so that what is
// learnt is what will be weighed.
//
//   ita-evidence DATABASE CODEBOOK_DIR READER_DIR [HEADINGS.tsv]
//   ita-evidence --rows DATABASE CODEBOOK_DIR
//
// --rows: the rows as they are read, with the signs by which their confidence is weighed; the
// reader's tables stand beside CODEBOOK_DIR.
//
// HEADINGS.tsv: file, table (from 0, over the document), rows of the heading at its top (0: none).
// Without it the model's own headings are taken.
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/utf8.h"
#include "normalize/thai_text.h"
#include "parse/document_facts.h"
#include "parse/page_furniture.h"
#include "parse/parse_document.h"
#include "store/reader.h"
#include "tables/column_evidence.h"

namespace ita {
namespace {

using Json = nlohmann::ordered_json;
using Headings = std::map<std::pair<std::string, int>, int>;

Json to_json(const Features& features) {
  Json out = Json::object();
  for (const auto& [name, value] : features.values()) out[name] = value;
  return out;
}

std::string letters(const std::u32string& text, std::size_t most) {
  return encode_utf8(std::u32string_view(text).substr(0, most));
}

Headings read_headings(const char* path) {
  Headings headings;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t a = line.find('\t'), b = line.rfind('\t');
    if (a == std::string::npos || a == b) continue;
    headings[{line.substr(0, a), std::stoi(line.substr(a + 1))}] = std::stoi(line.substr(b + 1));
  }
  return headings;
}

class Evidence {
 public:
  Evidence(const Vocabulary& vocabulary, const ReaderModel& model, const Headings* headings)
      : vocabulary_(vocabulary),
        model_(model),
        headings_(headings),
        typer_(vocabulary),
        rows_(model, vocabulary) {}

  Json document(const std::string& file, const std::vector<PageContent>& pages) const {
    const auto furniture = find_page_furniture(pages, vocabulary_.codebook);
    const DocumentFacts facts = read_document_facts(pages, furniture, vocabulary_).facts;
    std::optional<int> year = facts.assessment_year;
    if (!year && facts.fiscal_year) year = *facts.fiscal_year - 1;
    std::vector<TypedTable> tables;
    for (const PageContent& page : pages)
      for (const Table& table : page.tables)
        if (table.rows > 0) tables.emplace_back(table, page.number, typer_);
    TopTexts tops;
    for (const TypedTable& table : tables) tops.add(table);
    std::vector<TablePiece> pieces;
    Json out{{"file", file}, {"tables", Json::array()}, {"chains", Json::array()}};
    for (std::size_t i = 0; i < tables.size(); ++i) {
      const TypedTable& table = tables[i];
      HeadingSpan heading = rows_.find(table, tops).front();
      if (headings_ != nullptr) {
        const auto known = headings_->find({file, static_cast<int>(i)});
        heading = {0, known == headings_->end() ? 0 : std::min(known->second, table.rows()), 0};
      }
      pieces.push_back({&table, i, heading, heading.end_row, table.rows()});
      out["tables"].push_back(to_json(table, tops, heading));
    }
    const ColumnReader columns(model_, vocabulary_, year);
    for (const TableChain& chain : pool_pieces(pieces))
      out["chains"].push_back(to_json(chain, columns));
    return out;
  }

 private:
  Json to_json(const TypedTable& table, const TopTexts& tops, const HeadingSpan& heading) const {
    Json cells = Json::array(), rows = Json::array();
    for (const TypedCell& typed : table.cells())
      cells.push_back({{"row", typed.cell->row},
                       {"col", typed.cell->col},
                       {"rowspan", typed.cell->rowspan},
                       {"colspan", typed.cell->colspan},
                       {"text", typed.text},
                       {"sound", letters(decode_utf8(skeleton(typed.text)), 60)},
                       {"mark", typed.kind == CellKind::kMark}});
    const HeadingRows::Whole whole = HeadingRows::look_at(table);
    for (int row = 0; row < table.rows(); ++row)
      rows.push_back(ita::to_json(rows_.evidence(table, whole, row, tops)));
    return {{"page", table.page()},       {"rows", table.rows()},
            {"cols", table.cols()},       {"edges", table.table().column_edges},
            {"heading", heading.end_row}, {"cells", std::move(cells)},
            {"evidence", std::move(rows)}};
  }

  static Json to_json(const TableChain& chain, const ColumnReader& reader) {
    Json tables = Json::array(), columns = Json::array();
    for (const TablePiece& piece : chain.pieces()) tables.push_back(piece.index);
    for (int col = 0; col < chain.cols(); ++col) {
      const ColumnEvidence evidence = reader.read(chain, col);
      Json cells = Json::array();
      for (std::size_t i = 0; i < std::min(kProseCells, evidence.words.size()); ++i)
        cells.push_back(letters(evidence.words[i]->compact, kProseLetters));
      columns.push_back({{"own", evidence.heading.own},
                         {"own_letters", skeleton(evidence.heading.own)},
                         {"group_letters", skeleton(evidence.heading.group)},
                         {"known", static_cast<int>(evidence.lookup.known)},
                         {"cells", to_json_features(evidence.cells)},
                         {"heading", to_json_features(evidence.heading_facts)},
                         {"words", std::move(cells)}});
    }
    return {{"tables", std::move(tables)}, {"columns", std::move(columns)}};
  }
  static Json to_json_features(const Features& features) { return ita::to_json(features); }

  const Vocabulary& vocabulary_;
  const ReaderModel& model_;
  const Headings* headings_;
  CellTyper typer_;
  HeadingRows rows_;
};

Json row_of(const Measure& measure) {
  Json signs = Json::object();
  for (const auto& [name, value] : measure.signs) signs[name] = value;
  return {{"issue", measure.issue ? Json(*measure.issue) : Json()},
          {"indicator", measure.indicator ? Json(*measure.indicator) : Json()},
          {"codes", measure.codes},
          {"finding", measure.finding},
          {"measure", measure.measure},
          {"steps", measure.steps},
          {"result", measure.result},
          {"suggestion", measure.suggestion},
          {"monitoring", measure.monitoring},
          {"start", measure.start ? Json(*measure.start) : Json()},
          {"end", measure.end ? Json(*measure.end) : Json()},
          {"responsible", measure.responsible},
          {"needs_review", measure.needs_review()},
          {"confidence", measure.confidence},
          {"signs", std::move(signs)}};
}

std::string file_of(const StoredDocument& stored) {
  return std::filesystem::path(stored.paths.empty() ? std::string() : stored.paths.front())
      .filename()
      .native();
}

int say(const Error& error) {
  std::cerr << "ita-evidence: " << error.detail << '\n';
  return 1;
}

// One line for each document of the database: what `describe` makes of its pages.
template <typename Describe>
int print_documents(const char* path, Describe describe) {
  const auto database = Database::open(path, Database::Mode::kReadOnly);
  if (!database) return say(database.error());
  const Reader reader(*database);
  const auto documents = reader.document_ids_with_content();
  if (!documents) return say(documents.error());
  for (const int64_t id : *documents) {
    const auto stored = reader.load_document(id);
    if (!stored) return say(stored.error());
    const auto pages = reader.load_pages(id);
    if (!pages) return say(pages.error());
    const Result<Json> line = describe(file_of(*stored), *pages);
    if (!line) return say(line.error());
    std::cout << line->dump() << '\n';
  }
  return 0;
}

int print_rows(const char* path, const char* codebook) {
  constexpr double kMostSeconds = 60;
  const auto parser = DocumentParser::load(codebook);
  if (!parser) return say(parser.error());
  const auto rows_of = [&](const std::string& file,
                           const std::vector<PageContent>& pages) -> Result<Json> {
    const auto record = parser->parse(pages, kMostSeconds);
    if (!record) return tl::unexpected(record.error());
    Json rows = Json::array();
    for (const Measure& measure : record->measures) rows.push_back(row_of(measure));
    return Json{{"file", file}, {"measures", std::move(rows)}};
  };
  return print_documents(path, rows_of);
}

int print_evidence(int count, char** args) {
  const auto vocabulary = Vocabulary::load(args[2]);
  if (!vocabulary) return say(vocabulary.error());
  const auto model = ReaderModel::load(args[3]);
  if (!model) return say(model.error());
  const Headings headings = count > 4 ? read_headings(args[4]) : Headings();
  const Evidence evidence(*vocabulary, *model, count > 4 ? &headings : nullptr);
  return print_documents(
      args[1], [&](const std::string& file, const std::vector<PageContent>& pages) -> Result<Json> {
        return evidence.document(file, pages);
      });
}

int run(int count, char** args) {
  if (count == 4 && std::string_view(args[1]) == "--rows") return print_rows(args[2], args[3]);
  if (count >= 4) return print_evidence(count, args);
  std::cerr << "usage: ita-evidence DATABASE CODEBOOK_DIR READER_DIR [HEADINGS.tsv]\n"
               "       ita-evidence --rows DATABASE CODEBOOK_DIR\n";
  return 2;
}

}  // namespace
}  // namespace ita

int main(int count, char** args) { return ita::run(count, args); }
