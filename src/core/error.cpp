#include "core/error.h"

#include <array>
#include <utility>

namespace ita {
namespace {

constexpr std::array<std::pair<ErrorCode, std::string_view>, 25> kNames{{
    {ErrorCode::kNotFound, "not_found"},
    {ErrorCode::kUnreadable, "unreadable"},
    {ErrorCode::kNotARegularFile, "not_a_regular_file"},
    {ErrorCode::kEmpty, "empty"},
    {ErrorCode::kNotADocument, "not_a_document"},
    {ErrorCode::kTooLarge, "too_large"},
    {ErrorCode::kTooManyPages, "too_many_pages"},
    {ErrorCode::kNoPages, "no_pages"},
    {ErrorCode::kEncrypted, "encrypted"},
    {ErrorCode::kDamaged, "damaged"},
    {ErrorCode::kChanged, "changed"},
    {ErrorCode::kWorkerCrashed, "worker_crashed"},
    {ErrorCode::kOutOfMemory, "out_of_memory"},
    {ErrorCode::kTimeout, "timeout"},
    {ErrorCode::kStalled, "stalled"},
    {ErrorCode::kBadFrames, "bad_frames"},
    {ErrorCode::kOutputTooLarge, "output_too_large"},
    {ErrorCode::kCrashLoop, "crash_loop"},
    {ErrorCode::kSandboxViolation, "sandbox_violation"},
    {ErrorCode::kInternal, "internal_error"},
    {ErrorCode::kUsage, "usage"},
    {ErrorCode::kDatabase, "database"},
    {ErrorCode::kNewerSchema, "newer_schema"},
    {ErrorCode::kNoSpace, "no_space"},
    {ErrorCode::kDataFile, "data_file"},
}};

}  // namespace

std::string_view to_name(ErrorCode code) {
  for (const auto& [value, name] : kNames)
    if (value == code) return name;
  return "internal_error";
}

std::optional<ErrorCode> find_error_code(std::string_view name) {
  for (const auto& [value, text] : kNames)
    if (text == name) return value;
  return std::nullopt;
}

}  // namespace ita
