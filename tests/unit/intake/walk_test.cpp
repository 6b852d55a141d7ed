#include "intake/walk.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "temporary_folder.h"

using namespace ita;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> relative_names(const Walk& walked, const fs::path& root) {
  std::vector<std::string> names;
  for (const fs::path& path : walked.candidates)
    names.push_back(path.lexically_relative(root).native());
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A folder gives its reports in the order of their names, folders below included") {
  const TemporaryFolder folder;
  for (const char* name : {"b.PDF", "a/z.txt", "a/y.jpeg", "c.tiff", "a.pdf", "ก/รายงาน.pdf",
                           "-rf.pdf", "two\nlines.pdf", "bad\xFF.pdf"})
    folder.write(name, "x");
  const Walk walked = walk({folder.path()});
  CHECK(relative_names(walked, folder.path()) == Names{"-rf.pdf", "a/y.jpeg", "a/z.txt", "a.pdf",
                                                       "b.PDF", "bad\xFF.pdf", "c.tiff",
                                                       "two\nlines.pdf", "ก/รายงาน.pdf"});
}

TEST_CASE("What a folder holds besides reports is counted, not tried") {
  const TemporaryFolder folder;
  for (const char* name :
       {"a.pdf", "b.xlsx", "c.docx", "README", ".hidden.pdf", ".git/d.pdf", "e.pdf~"})
    folder.write(name, "x");
  const Walk walked = walk({folder.path()});
  CHECK(relative_names(walked, folder.path()) == Names{"a.pdf"});
  CHECK(walked.skipped_hidden == 2);
  CHECK(walked.skipped_other == 4);
}

TEST_CASE("What is named is tried, whatever it is called") {
  const TemporaryFolder folder;
  const std::vector<fs::path> inputs = {
      folder.write("notes.docx", "x"), folder.write(".hidden", "x"), folder.path() / "missing.pdf"};
  CHECK(walk(inputs).candidates == inputs);
}

TEST_CASE("A folder is a folder, also when its name ends in .pdf") {
  const TemporaryFolder folder;
  folder.write("reports.pdf/inner.pdf/a.pdf", "x");
  CHECK(relative_names(walk({folder.path() / "reports.pdf"}), folder.path()) ==
        Names{"reports.pdf/inner.pdf/a.pdf"});
}

TEST_CASE("A file that is reached twice stands once") {
  const TemporaryFolder folder;
  const fs::path a = folder.write("a.pdf", "x");
  const fs::path b = folder.write("b.pdf", "x");
  const Walk walked = walk({b, folder.path(), folder.path() / "." / "a.pdf", b});
  CHECK(walked.candidates == std::vector<fs::path>{b, a});
}

TEST_CASE("Links, pipes and devices are left for the loader to refuse; no link is followed") {
  const TemporaryFolder folder, elsewhere;
  elsewhere.write("secret.pdf", "x");
  folder.write("a.pdf", "x");
  fs::create_directory_symlink(elsewhere.path(), folder.path() / "linked-folder");
  fs::create_symlink(elsewhere.path() / "secret.pdf", folder.path() / "linked.pdf");
  fs::create_symlink(folder.path(), folder.path() / "loop");
  REQUIRE(::mkfifo((folder.path() / "pipe.pdf").c_str(), 0600) == 0);
  REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  const Walk walked = walk({folder.path()});
  CHECK(relative_names(walked, folder.path()) ==
        Names{"a.pdf", "linked-folder", "linked.pdf", "loop", "pipe.pdf"});
  CHECK(walked.skipped_other == 1);
}
