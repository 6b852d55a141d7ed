// ita: from report files to answers.
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

#include "cli/program.h"

int main(int argc, char** argv) {
  // A reader who goes away shows as a failed write, so that an import can finish what it is at.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return static_cast<int>(ita::run_program(argc, argv));
  } catch (const std::bad_alloc&) {
    std::fputs("ita: out of memory\n", stderr);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ita: a bug of ours, please report it: %s\n", error.what());
  }
  return static_cast<int>(ita::Exit::kBug);
}
