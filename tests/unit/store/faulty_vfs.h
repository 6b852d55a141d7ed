// SQLite's view of the file system, made to fail at a chosen moment.
#pragma once

#include <sqlite3.h>

namespace ita {

// While it lives, every connection that is opened goes through it; connections must be gone before
// it is. One at a time. Nothing is synced: these tests are about failures, not about power cuts.
class FaultyVfs {
 public:
  enum class Fault { kOnce, kForEver };

  FaultyVfs();
  FaultyVfs(const FaultyVfs&) = delete;
  FaultyVfs& operator=(const FaultyVfs&) = delete;
  ~FaultyVfs();

  // The n-th operation from now (from 1) fails with an I/O error.
  void fail_at(int operation, Fault fault);
  // Nothing fails any more. True where something had failed.
  bool mend();
};

}  // namespace ita
