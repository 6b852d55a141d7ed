// Every limit of the program in one place, each with its reason. `ita doctor` prints them.
#pragma once

#include <cstdint>

namespace ita {

struct Limits {
  uint64_t file_bytes = 200ull << 20;  // the largest agency report seen is under 60 MiB
  int pages = 2000;  // a yearly report has under 100; a book of budgets under 1,500
  uint64_t output_bytes = 256ull << 20;  // what one document may say, all frames together
  uint32_t frame_bytes = 64u << 20;      // one page's content
  uint32_t stderr_bytes = 64u << 10;     // kept of a worker's complaints
  double silence_seconds =
      120;  // a worker sends a heartbeat at least every second while it gets on
  double budget_base_seconds =
      60;  // a document's wall time is base + per_page × pages, at most max
  double budget_page_seconds = 30;
  double budget_max_seconds = 3600;
  // One page: a scan of the largest size takes under a minute; a library that loops takes for ever.
  double page_seconds = 300;
  // Parsing, of CPU: the largest text that may be imported takes a minute.
  double parse_seconds = 300;
  uint64_t address_space_bytes = 2ull << 30;
  int open_files = 64;
};

// What a page's picture may have at most: a sheet of A2 at 300 dpi has 35 million pixels, and three
// copies of this many stay within a worker's memory. A larger page is drawn at fewer dots an inch.
inline constexpr double kMaxRasterPixels = 40e6;

}  // namespace ita
