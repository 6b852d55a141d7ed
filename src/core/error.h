// What can go wrong, as values. Bad documents are normal; exceptions are for bugs and exhausted
// memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace ita {

// Each code has a stable text name (to_name) that status, quarantine, JSON and tests show.
enum class ErrorCode {
  kNotFound,          // no such file
  kUnreadable,        // permission denied, I/O error
  kNotARegularFile,   // folder, FIFO, device or symbolic link where a file was expected
  kEmpty,             // zero bytes
  kNotADocument,      // neither PDF, text nor picture that we understand
  kTooLarge,          // more bytes than the limit
  kTooManyPages,      // more pages than the limit
  kNoPages,           // a PDF without a single page
  kEncrypted,         // needs a password to be read
  kDamaged,           // truncated or broken beyond repair
  kChanged,           // the file changed while it was being read
  kWorkerCrashed,     // the worker died of a signal or an unexpected exit
  kOutOfMemory,       // the worker hit its memory limit
  kTimeout,           // the document's time budget ran out
  kStalled,           // the worker was silent for too long
  kBadFrames,         // the worker said something that the protocol does not allow
  kOutputTooLarge,    // the worker said more than the limit
  kSandboxViolation,  // the worker tried something forbidden
  kCrashLoop,         // reading or parsing it killed one process after another
  kInternal,          // a bug of ours
  kUsage,             // the command line or a query makes no sense
  kDatabase,          // SQLite refused
  kNewerSchema,       // the database was written by a newer program
  kNoSpace,           // disk full or not writable
  kDataFile,          // a table under data/ is missing or malformed
};

std::string_view to_name(ErrorCode code);
std::optional<ErrorCode> find_error_code(std::string_view name);

// detail: one sentence for a person, without the file's name (the caller knows it).
// page: from 1; 0 where no page is meant.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string detail;
  int page = 0;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = tl::expected<void, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail, int page = 0) {
  return tl::unexpected<Error>(Error{code, std::move(detail), page});
}

}  // namespace ita
