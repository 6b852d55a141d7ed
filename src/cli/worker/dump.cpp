#include "cli/worker/dump.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

#include "cli/worker/read_document.h"
#include "core/page.h"
#include "sandbox/frame.h"

namespace ita {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Box& box) { return {box.x0, box.y0, box.x1, box.y1}; }

Json to_json(const std::vector<TextLine>& lines) {
  Json out = Json::array();
  for (const TextLine& line : lines)
    out.push_back({{"text", to_text(line)}, {"box", to_json(line.box)}});
  return out;
}

Json to_json(const Table& table) {
  Json cells = Json::array();
  for (const Cell& cell : table.cells)
    cells.push_back({{"row", cell.row},
                     {"col", cell.col},
                     {"rowspan", cell.rowspan},
                     {"colspan", cell.colspan},
                     {"open", {cell.open_top, cell.open_bottom}},
                     {"box", to_json(cell.box)},
                     {"text", to_text(cell.lines)}});
  return {{"box", to_json(table.box)},
          {"rows", table.rows},
          {"cols", table.cols},
          {"cells", std::move(cells)}};
}

Json to_json(const TextEvidence& e) {
  return {{"glyphs", e.glyphs},
          {"unmapped", e.unmapped},
          {"interpolated", e.interpolated},
          {"private_use", e.private_use},
          {"latin1", e.latin1},
          {"sara_am", e.sara_am},
          {"sara_aa", e.sara_aa},
          {"orphan_marks", e.orphan_marks},
          {"reordered", e.reordered},
          {"shape_read", e.shape_read},
          {"impossible", e.impossible},
          {"thai_letters", e.thai_letters},
          {"dictionary_share", e.dictionary_share},
          {"images", e.images},
          {"image_cover", e.image_cover}};
}

Json to_json(const PageContent& page) {
  Json tables = Json::array(), diagnostics = Json::array();
  for (const Table& table : page.tables) tables.push_back(to_json(table));
  for (const Diagnostic& d : page.diagnostics)
    diagnostics.push_back({{"code", d.code}, {"detail", d.detail}});
  return {{"frame", "page"},
          {"number", page.number},
          {"width", page.width},
          {"height", page.height},
          {"rotation", page.rotation},
          {"route", to_name(page.route)},
          {"lines", to_json(page.lines)},
          {"tables", std::move(tables)},
          {"evidence", to_json(page.evidence)},
          {"diagnostics", std::move(diagnostics)}};
}

Json to_json(std::string_view frame, const Error& error) {
  Json out = {{"frame", frame}};
  if (error.page > 0) out["page"] = error.page;
  out["code"] = to_name(error.code);
  out["detail"] = error.detail;
  return out;
}

void print(const Json& line) {
  const std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
  std::fwrite(text.data(), 1, text.size(), stdout);
}

// Prints what each frame added, as the supervisor's decoder understood it.
class Printer {
 public:
  explicit Printer(const Limits& limits) : decoder_(limits) {}

  void take(std::string_view frame) {
    const Transcript& said = decoder_.transcript();
    const std::size_t pages = said.pages.size(), failures = said.page_failures.size();
    const bool greeted = said.hello.has_value();
    if (const Status status = decoder_.feed(frame); !status) return;
    if (!greeted && said.hello)
      print({{"frame", "hello"},
             {"page_count", said.hello->page_count},
             {"extractor_version", said.hello->extractor_version}});
    else if (said.pages.size() > pages)
      print(to_json(said.pages.back()));
    else if (said.page_failures.size() > failures)
      print(to_json("page_failed", said.page_failures.back()));
    else if (said.rejection)
      print(to_json("rejected", *said.rejection));
    else if (said.done)
      print({{"frame", "done"}, {"pages", said.hello->page_count}});
    else
      print({{"frame", "heartbeat"}});
  }
  Status finish() const { return decoder_.finish(); }

 private:
  FrameDecoder decoder_;
};

}  // namespace

Status dump_document(std::string bytes, const Limits& limits) {
  Printer printer(limits);
  read_document(std::move(bytes), limits, [&](std::string_view frame) { printer.take(frame); });
  std::fflush(stdout);
  return printer.finish();
}

}  // namespace ita
