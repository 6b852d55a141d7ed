#include "intake/source_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <iostream>

#include "core/sha256.h"
#include "temporary_folder.h"

using namespace ita;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view kPdf = "%PDF-1.4\n%%EOF\n";

std::string content_of(const SourceFile& file) {
  std::string bytes(file.size, '\0');
  REQUIRE(::pread(file.content.number(), bytes.data(), bytes.size(), 0) ==
          static_cast<ssize_t>(bytes.size()));
  return bytes;
}

std::string outcome_of(const fs::path& path, const Limits& limits = {}) {
  const Result<SourceFile> file = load_source_file(path, limits);
  if (file) return std::string(to_name(file->kind));
  CHECK_FALSE(file.error().detail.empty());
  return std::string(to_name(file.error().code));
}

}  // namespace

TEST_CASE("A file is loaded with its bytes, its size, its time and its hash") {
  const TemporaryFolder folder;
  const fs::path path = folder.write("a.pdf", kPdf);
  const struct timespec times[2] = {{1'700'000'000, 5}, {1'700'000'000, 5}};
  REQUIRE(::utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
  const Result<SourceFile> file = load_source_file(path, {});
  REQUIRE(file);
  CHECK(file->path == path);
  CHECK(file->kind == FileKind::kPdf);
  CHECK(file->size == kPdf.size());
  CHECK(file->modified_ns == 1'700'000'000'000'000'005);
  CHECK(file->sha256 == sha256_hex(kPdf));
  CHECK(content_of(*file) == kPdf);
}

TEST_CASE("A loaded file stays what it was, whatever becomes of the original") {
  const TemporaryFolder folder;
  const fs::path path = folder.write("a.pdf", kPdf);
  const Result<SourceFile> file = load_source_file(path, {});
  REQUIRE(file);
  folder.write("a.pdf", "something else");
  CHECK(content_of(*file) == kPdf);
  CHECK(::pwrite(file->content.number(), "x", 1, 0) < 0);
  CHECK(::ftruncate(file->content.number(), 0) < 0);
}

TEST_CASE("Names are bytes: none is too strange to be opened") {
  const TemporaryFolder folder;
  for (const std::string& name : {std::string("รายงาน ปี 2567.pdf"), std::string("two\nlines.pdf"),
                                  std::string("bad\xFF\xFE.pdf"), std::string("-rf.pdf"),
                                  std::string("a;b|c&d.pdf"), std::string(251, 'x') + ".pdf"}) {
    CAPTURE(name);
    CHECK(outcome_of(folder.write(name, kPdf)) == "pdf");
  }
}

TEST_CASE("What cannot be a document is refused by name, at once") {
  const TemporaryFolder folder;
  folder.write("real.pdf", kPdf);
  fs::create_symlink("real.pdf", folder.path() / "link.pdf");
  fs::create_directory(folder.path() / "folder.pdf");
  REQUIRE(::mkfifo((folder.path() / "fifo.pdf").c_str(), 0600) == 0);
  CHECK(outcome_of(folder.path() / "missing.pdf") == "not_found");
  CHECK(outcome_of(folder.path() / "real.pdf" / "inside.pdf") == "not_found");
  CHECK(outcome_of(folder.path() / "link.pdf") == "not_a_regular_file");
  CHECK(outcome_of(folder.path() / "folder.pdf") == "not_a_regular_file");
  CHECK(outcome_of(folder.path() / "fifo.pdf") == "not_a_regular_file");
  CHECK(outcome_of("/dev/zero") == "not_a_regular_file");
  CHECK(outcome_of(folder.write("empty.pdf", "")) == "empty");
  CHECK(outcome_of(folder.write("page.pdf", "<!DOCTYPE html><title>404</title>")) ==
        "not_a_document");
}

TEST_CASE("A file over the limit is refused, one at the limit is not") {
  const TemporaryFolder folder;
  const fs::path path = folder.write("a.pdf", kPdf);
  Limits limits;
  limits.file_bytes = kPdf.size();
  CHECK(outcome_of(path, limits) == "pdf");
  limits.file_bytes -= 1;
  CHECK(outcome_of(path, limits) == "too_large");
}

TEST_CASE("A file that may not be read is unreadable") {
  if (::geteuid() == 0) {
    std::cout << "skipped: root may read every file\n";
    return;
  }
  const TemporaryFolder folder;
  const fs::path path = folder.write("a.pdf", kPdf);
  fs::permissions(path, fs::perms::none);
  CHECK(outcome_of(path) == "unreadable");
}
