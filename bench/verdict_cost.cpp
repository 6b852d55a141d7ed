// What the verdict on a page's text costs, beside what it costs to read the page. The bound: 15 %.
//
//   bench_verdict          the sample of data/samples
//   ITA_BENCH_FILE=report.pdf bench_verdict
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <vector>

#include "extract/pdf/pdf_document.h"
#include "extract/table/page_builder.h"
#include "extract/verdict/page_verdict.h"

namespace {

std::string read_sample() {
  const char* named = std::getenv("ITA_BENCH_FILE");
  std::ifstream file(named != nullptr ? named : ITA_SAMPLES "/indicator-plan.pdf",
                     std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<ita::PageContent> read_pages(const std::string& bytes) {
  std::vector<ita::PageContent> pages;
  const auto document = ita::PdfDocument::open(bytes);
  if (!document) return pages;
  for (int number = 1; number <= (*document)->page_count(); ++number)
    if (auto raw = (*document)->read_page(number))
      pages.push_back(ita::build_page(std::move(*raw)));
  return pages;
}

void read_document(benchmark::State& state) {
  const std::string bytes = read_sample();
  for (auto _ : state) benchmark::DoNotOptimize(read_pages(bytes));
}
BENCHMARK(read_document)->Unit(benchmark::kMillisecond);

void judge_document(benchmark::State& state) {
  const std::vector<ita::PageContent> pages = read_pages(read_sample());
  if (pages.empty()) return state.SkipWithError("the file cannot be read");
  const ita::ThaiDictionary dictionary;
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<ita::PageContent> judged = pages;
    state.ResumeTiming();
    for (ita::PageContent& page : judged)
      benchmark::DoNotOptimize(ita::judge_page(page, dictionary));
  }
}
BENCHMARK(judge_document)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
