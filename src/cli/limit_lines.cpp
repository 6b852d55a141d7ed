#include "cli/limit_lines.h"

#include <fmt/format.h>

namespace ita {
namespace {

std::string mebibytes(uint64_t bytes) { return fmt::format("{} MiB", bytes >> 20); }

}  // namespace

std::vector<LimitLine> describe_limits(const Limits& limits) {
  return {
      {"file", mebibytes(limits.file_bytes), "no report seen has 60 MiB (--max-file)"},
      {"pages", std::to_string(limits.pages), "a report has under 100 (--max-pages)"},
      {"picture of a page", fmt::format("{:.0f} million pixels", kMaxRasterPixels / 1e6),
       "a larger page is drawn at fewer dots an inch"},
      {"time of a page", fmt::format("{} s", limits.page_seconds), "it costs that page"},
      {"time of a document",
       fmt::format("{} s + {} s a page, at most {} s", limits.budget_base_seconds,
                   limits.budget_page_seconds, limits.budget_max_seconds),
       "what is read by then is kept"},
      {"time of parsing", fmt::format("{} s of CPU", limits.parse_seconds),
       "the largest texts take a minute"},
      {"silence of a worker", fmt::format("{} s", limits.silence_seconds),
       "a sign of life comes every second"},
      {"memory of a worker", mebibytes(limits.address_space_bytes),
       "a page that unpacks to more is an attack"},
      {"open files of a worker", std::to_string(limits.open_files), "fonts and tables, no more"},
      {"output of a page", mebibytes(limits.frame_bytes), "50,000 cells take less"},
      {"output of a document", mebibytes(limits.output_bytes), "the importer holds it in memory"},
      {"complaints kept", fmt::format("{} KiB", limits.stderr_bytes >> 10),
       "the last are the best"},
  };
}

std::string to_help(const std::vector<LimitLine>& lines) {
  std::string out;
  for (const LimitLine& line : lines)
    out += fmt::format("  {:<24}{:<40}{}\n", line.what, line.value, line.reason);
  return out;
}

}  // namespace ita
