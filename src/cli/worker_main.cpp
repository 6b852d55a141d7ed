// ita-worker: reads one document that nobody trusts, in a process of its own.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "cli/worker/dump.h"
#include "cli/worker/read_document.h"
#include "core/limits.h"
#include "intake/unique_fd.h"
#include "sandbox/confine.h"
#include "sandbox/extractor_version.h"
#include "sandbox/self_test.h"
#include "sandbox/worker_arguments.h"
#include "sandbox/worker_process.h"

namespace {

constexpr char kUsage[] =
    "ita-worker reads one document; ita starts it, with the document on descriptor 3 and a pipe on "
    "4.\n"
    "  ita-worker --dump FILE   print what it would tell ita, as JSON Lines (no limits applied)\n"
    "  ita-worker --self-test   try what a hostile document would want; 1 where that succeeds\n"
    "  ita-worker --version     print its version\n";

int complain(std::string_view what, int code) {
  std::fprintf(stderr, "ita-worker: %.*s\n", static_cast<int>(what.size()), what.data());
  return code;
}

// From the start, whatever the descriptor's offset: a memory file was written through the same one.
ita::Result<std::string> read_all(int fd) {
  struct stat status = {};
  if (::fstat(fd, &status) != 0) return ita::fail(ita::ErrorCode::kUsage, "no document is open");
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const ssize_t n =
        ::pread(fd, bytes.data() + have, bytes.size() - have, static_cast<off_t>(have));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return ita::fail(ita::ErrorCode::kUnreadable, "the document cannot be read");
    if (n == 0) break;
    have += static_cast<std::size_t>(n);
  }
  bytes.resize(have);
  return bytes;
}

// Waits while the pipe is full. A supervisor that is gone needs nothing more.
void write_frame(std::string_view frame) {
  while (!frame.empty()) {
    const ssize_t n = ::write(ita::kWorkerFramesFd, frame.data(), frame.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) ::_exit(ita::kWorkerExitInternal);
    frame.remove_prefix(static_cast<std::size_t>(n));
  }
}

int dump(const char* name) {
  const ita::UniqueFd file(::open(name, O_RDONLY | O_CLOEXEC));
  ita::Result<std::string> bytes = read_all(file.number());
  if (!bytes) return complain(bytes.error().detail, ita::kWorkerExitUsage);
  const ita::Status status = ita::dump_document(std::move(*bytes), ita::Limits());
  return status ? 0 : complain(status.error().detail, ita::kWorkerExitInternal);
}

int serve(int argc, char** argv) {
  ita::WorkerOrders orders;
  for (int i = 1; i < argc; ++i)
    if (const ita::Status status = ita::parse_argument(argv[i], orders); !status)
      return std::fputs(kUsage, stderr), complain(status.error().detail, ita::kWorkerExitUsage);
  if (::fcntl(ita::kWorkerInputFd, F_GETFD) < 0 || ::fcntl(ita::kWorkerFramesFd, F_GETFD) < 0)
    return std::fputs(kUsage, stderr), ita::kWorkerExitUsage;
  const auto confinement = ita::confine(orders.limits, orders.sandbox);
  if (!confinement) return complain(confinement.error().detail, ita::kWorkerExitInternal);
  ita::Result<std::string> bytes = read_all(ita::kWorkerInputFd);
  if (!bytes) return complain(bytes.error().detail, ita::kWorkerExitInternal);
  ita::read_document(std::move(*bytes), orders.limits, write_frame, orders.first_page);
  // Everything is said; taking the libraries down in order would only cost time.
  ::_exit(0);
}

int test_self() {
  const auto test = ita::test_sandbox();
  if (!test) return complain(test.error().detail, ita::kWorkerExitInternal);
  std::fputs(ita::to_text(*test).c_str(), stdout);
  return test->holds() ? 0 : 1;
}

int run(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first == "--version")
    return std::printf("ita-worker %s, extractor %s\n", ITA_VERSION, ita::kExtractorVersion.data()),
           0;
  if (first == "--help") return std::fputs(kUsage, stdout), 0;
  if (first == "--self-test") return test_self();
  if (first == "--dump" && argc == 3) return dump(argv[2]);
  return serve(argc, argv);
}

}  // namespace

int main(int argc, char** argv) {
  // Before any library reads it: the worker may not start threads.
  ::setenv("OMP_THREAD_LIMIT", "1", 1);
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    ::_exit(ita::kWorkerExitOutOfMemory);
  } catch (const std::exception& error) {
    ::_exit(complain(error.what(), ita::kWorkerExitInternal));
  }
}
