// A worker that obeys its input instead of reading it: the document's bytes are orders, one a line,
// done in turn. The supervisor must name each ending exactly. As a real worker, it begins with the
// page that it was told to begin with: orders about earlier pages are passed over.
//
//   unsandboxed    as the first line: limits only, no sandbox
//   hello N        announce N pages
//   page K         send page K
//   page_failed K  send a failure of page K
//   heartbeat      send one
//   done N         send the last frame
//   rejected       send a rejection
//   garbage        bytes that are no frame
//   half           half of a page's frame
//   huge           a header of 1 GiB
//   drip K         page K's frame a byte at a time
//   flood N        N pages, then heartbeats without end
//   segv K, abort K, xcpu, hang K, spin K    that; with a page, only where page K is still to come
//   kill K         SIGKILL, as the machine's or a person's hand sends it; K as above
//   exit N         end with that code
//   beat           heartbeats for ever
//   alloc          take memory until none is left
//   poppler_alloc  the same, ending as Poppler ends
//   complain       control characters on stderr
//   babble         stderr without end
//   deaf           ignore SIGTERM
//   write_file     write where nothing may be written
//   socket, passwd, fork   what only an attacker would do
//   orphan         leave a child behind that holds the pipes
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/page_codec.h"
#include "sandbox/confine.h"
#include "sandbox/frame.h"
#include "sandbox/self_test.h"
#include "sandbox/worker_arguments.h"
#include "sandbox/worker_process.h"

namespace {

void say(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(ita::kWorkerFramesFd, bytes.data(), bytes.size());
    if (n <= 0) ::_exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void complain(std::string_view text) {
  if (::write(2, text.data(), text.size()) < 0) ::_exit(1);
}

std::string page_frame(int number) {
  ita::PageContent page;
  page.number = number;
  page.width = 595;
  page.height = 842;
  return ita::make_page_frame(ita::encode_page(page));
}

// Sanitizers catch signals; a worker in the field does not.
void die_of(int signal) {
  std::signal(signal, SIG_DFL);
  ::raise(signal);
  for (;;) ::pause();
}

void take_all_memory() {
  std::vector<std::string> taken;
  for (;;) taken.emplace_back(std::size_t{64} << 20, 'x');
}

void pause_for(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

struct Order {
  std::string_view name;
  void (*obey)(int argument);
  bool about_page = false;  // the argument, where there is one, is a page
};

constexpr Order kOrders[] = {
    {"hello",
     [](int n) {
       say(ita::make_hello_frame({n, "chaos"}));
     }},
    {"page", [](int n) { say(page_frame(n)); }, true},
    {"page_failed",
     [](int n) {
       say(ita::make_page_failed_frame({ita::ErrorCode::kDamaged, "a broken page", n}));
     },
     true},
    {"heartbeat", [](int) { say(ita::make_heartbeat_frame()); }},
    {"done", [](int n) { say(ita::make_done_frame(n)); }},
    {"rejected",
     [](int) {
       say(ita::make_rejected_frame({ita::ErrorCode::kEncrypted, "needs a password", 0}));
     }},
    {"garbage", [](int) { say("Syntax Error: this is no frame at all"); }},
    {"half", [](int) { say(page_frame(1).substr(0, 20)); }},
    {"huge",
     [](int) {
       std::string frame = page_frame(1);
       frame[11] = 0x40;  // the top byte of the length
       say(frame);
     }},
    {"drip",
     [](int n) {
       for (const char c : page_frame(n)) say({&c, 1}), pause_for(40);
     },
     true},
    {"flood",
     [](int n) {
       for (int page = 1; page <= n; ++page) say(page_frame(page));
       for (;;) say(ita::make_heartbeat_frame());
     }},
    {"segv", [](int) { die_of(SIGSEGV); }, true},
    {"abort", [](int) { die_of(SIGABRT); }, true},
    {"kill", [](int) { die_of(SIGKILL); }, true},
    {"xcpu", [](int) { die_of(SIGXCPU); }},
    {"exit", [](int n) { ::_exit(n); }},
    {"hang",
     [](int) {
       for (;;) ::pause();
     },
     true},
    {"beat",
     [](int) {
       for (;;) say(ita::make_heartbeat_frame()), pause_for(20);
     }},
    {"spin",
     [](int) {
       for (volatile bool for_ever = true; for_ever;) {
       }
     },
     true},
    {"alloc", [](int) { take_all_memory(); }},
    {"poppler_alloc",
     [](int) {
       try {
         take_all_memory();
       } catch (const std::bad_alloc&) {
         complain("Out of memory\n");
         die_of(SIGABRT);
       }
     }},
    {"complain", [](int) { complain("a \x1B[31mred\x1B[0m line\nand \xFF another\n"); }},
    {"babble",
     [](int) {
       for (;;) complain("the same complaint, again and again\n");
     }},
    {"deaf", [](int) { std::signal(SIGTERM, SIG_IGN); }},
    {"write_file",
     [](int) {
       std::array<char, 32> name{"/tmp/ita-chaos-XXXXXX"};
       const int fd = ::mkstemp(name.data());
       ::unlink(name.data());
       if (::write(fd, "x", 1) < 0) ::_exit(1);
     }},
    {"socket", [](int) { ::socket(AF_INET, SOCK_STREAM, 0); }},
    {"passwd",
     [](int) {
       if (::open("/etc/passwd", O_RDONLY) < 0) ::_exit(ita::kWorkerExitInternal);
     }},
    {"fork",
     [](int) {
       if (::fork() < 0) ::_exit(ita::kWorkerExitInternal);
     }},
    {"orphan",
     [](int) {
       if (::fork() == 0)
         for (;;) ::pause();
     }},
};

int obey(std::string_view orders, int first_page) {
  std::istringstream lines{std::string(orders)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string name;
    int argument = 0;
    words >> name >> argument;
    const auto order = std::find_if(std::begin(kOrders), std::end(kOrders),
                                    [&](const Order& known) { return known.name == name; });
    if (order == std::end(kOrders)) return ita::kWorkerExitUsage;
    if (order->about_page && argument > 0 && argument < first_page) continue;
    order->obey(argument);
  }
  return 0;
}

int test_self() {
  const auto test = ita::test_sandbox();
  if (!test) return ita::kWorkerExitInternal;
  std::fputs(ita::to_text(*test).c_str(), stdout);
  return test->holds() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && argv[1] == std::string_view("--self-test")) return test_self();
  ita::WorkerOrders told;
  for (int i = 1; i < argc; ++i)
    if (!ita::parse_argument(argv[i], told)) return ita::kWorkerExitUsage;
  std::array<char, 4096> buffer;
  const ssize_t size = ::pread(ita::kWorkerInputFd, buffer.data(), buffer.size(), 0);
  if (size < 0) return ita::kWorkerExitUsage;
  std::string_view orders(buffer.data(), static_cast<std::size_t>(size));
  constexpr std::string_view kLoose = "unsandboxed\n";
  if (orders.starts_with(kLoose)) {
    orders.remove_prefix(kLoose.size());
    told.sandbox = ita::Sandbox::kOff;
  }
  if (!ita::confine(told.limits, told.sandbox)) return ita::kWorkerExitInternal;
  try {
    ::_exit(obey(orders, told.first_page));
  } catch (const std::bad_alloc&) {
    ::_exit(ita::kWorkerExitOutOfMemory);
  }
}
