// How many period cells are read right, doubted or silently wrong.
//
// Usage: period_cells [CELLS [SEED]] [--held-out] [--show N]
// Frames are those of bench/periods (period_printer.h); --held-out takes those that the rules were
// not made with. A cell is silently wrong where other dates are read and nothing says so. A
// deadline's start and an opening's end are the fiscal year's by rule and named so: they are not
// compared.
#include <fmt/format.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <string>

#include "normalize/period.h"
#include "period_printer.h"

namespace {

struct Count {
  int cells = 0, right = 0, doubted = 0, silent = 0, right_doubted = 0;
};

struct Judgement {
  bool right = false, doubt = false;
};

Judgement judge(const ita::bench::PrintedPeriod& cell, const ita::Period& period) {
  Judgement out;
  const bool none = !period.start && !period.end;
  out.doubt = period.doubtful || period.unexplained || (none && period.rule != "split");
  if (cell.apart)
    out.right = none && period.rule == "split";
  else if (!cell.dated)
    out.right = none;
  else
    out.right = period.start && period.end && (!cell.start || *period.start == *cell.start) &&
                (!cell.end || *period.end == *cell.end) &&
                (cell.start || period.rule == "within") && (cell.end || period.rule == "onward");
  if (!cell.dated && !cell.apart) out.doubt = false;
  return out;
}

std::string to_text(const std::optional<ita::Date>& date) {
  return date ? ita::to_iso(*date) : "-";
}

void show_cell(const ita::bench::PrintedPeriod& cell, const ita::Period& period, bool doubt) {
  std::string text = cell.text;
  for (std::size_t at; (at = text.find('\n')) != std::string::npos;) text.replace(at, 1, "⏎");
  fmt::print("{} [{}] printed {} {} read {} {} {} ({}{})\n", doubt ? "doubted" : "SILENT ", text,
             to_text(cell.start), to_text(cell.end), to_text(period.start), to_text(period.end),
             period.rule, cell.kind, cell.exchanged ? ", exchanged" : "");
}

}  // namespace

int main(int argc, char** argv) {
  int cells = 3000, show = 0, place = 0;
  unsigned seed = 1;
  bool held_out = false;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--held-out") == 0)
      held_out = true;
    else if (std::strcmp(argv[i], "--show") == 0 && i + 1 < argc)
      show = std::atoi(argv[++i]);
    else if (place++ == 0)
      cells = std::atoi(argv[i]);
    else
      seed = static_cast<unsigned>(std::atoi(argv[i]));
  }
  const auto words = ita::PeriodWords::load(ITA_CODEBOOK_DIR);
  const auto frames = ita::bench::load_period_frames(
      std::filesystem::path(ITA_BENCH_DIR) / "periods" / (held_out ? "held_out.tsv" : "known.tsv"));
  if (!words || !frames) {
    fmt::print(stderr, "{}\n", words ? "the frames cannot be read" : words.error().detail);
    return 1;
  }
  ita::bench::PeriodPrinter printer(*frames, seed);
  std::map<std::string, Count> counts;
  for (int n = 0; n < cells; ++n) {
    const ita::bench::PrintedPeriod cell = printer.print();
    const ita::Period period = ita::read_period(cell.text, cell.fiscal_year, *words);
    const auto [right, doubt] = judge(cell, period);
    for (Count* count : {&counts["all"], &counts[cell.kind]}) {
      ++count->cells;
      count->right += right;
      count->doubted += !right && doubt;
      count->silent += !right && !doubt;
      count->right_doubted += right && doubt;
    }
    if (!right && show != 0) {
      show_cell(cell, period, doubt);
      show -= show > 0;
    }
  }
  fmt::print(
      "| form | cells | right | right, doubted | wrong, doubted | wrong, silent "
      "|\n|---|---:|---:|---:|---:|---:|\n");
  for (const auto& [form, c] : counts)
    fmt::print("| {} | {} | {:.3f} | {:.3f} | {:.3f} | {:.4f} |\n", form, c.cells,
               1.0 * c.right / c.cells, 1.0 * c.right_doubted / c.cells, 1.0 * c.doubted / c.cells,
               1.0 * c.silent / c.cells);
}
