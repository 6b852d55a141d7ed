#include "cli/exit_code.h"

#include <fmt/format.h>

#include <utility>

namespace ita {
namespace {

constexpr std::pair<Exit, std::string_view> kMeanings[] = {
    {Exit::kGood, "all good"},
    {Exit::kPartial, "finished, but some documents failed or are partial"},
    {Exit::kUsage, "the command line makes no sense"},
    {Exit::kUnreadable, "none of the inputs could be read"},
    {Exit::kDatabase, "a problem with the database"},
    {Exit::kNoSpace, "no space left, or the place cannot be written"},
    {Exit::kMissing, "ita-worker or a data table is missing"},
    {Exit::kFound, "--fail-on-any found something"},
    {Exit::kBug, "a bug of ours"},
    {Exit::kInterrupted, "stopped by Ctrl-C"},
    {Exit::kTerminated, "stopped by SIGTERM"},
};

}  // namespace

Exit to_exit(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUsage:
      return Exit::kUsage;
    case ErrorCode::kDatabase:
    case ErrorCode::kNewerSchema:
      return Exit::kDatabase;
    case ErrorCode::kNoSpace:
      return Exit::kNoSpace;
    case ErrorCode::kDataFile:
      return Exit::kMissing;
    case ErrorCode::kInternal:
      return Exit::kBug;
    default:
      return Exit::kUnreadable;
  }
}

std::string describe_exit_codes() {
  std::string out = "Exit codes:\n";
  for (const auto& [code, meaning] : kMeanings)
    out += fmt::format("  {:>3}  {}\n", static_cast<int>(code), meaning);
  return out;
}

}  // namespace ita
