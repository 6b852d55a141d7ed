#include "faulty_vfs.h"

namespace ita {
namespace {

// SQLite's callbacks are plain functions; the one VFS of a test has its state here.
struct State {
  sqlite3_vfs* real = nullptr;
  sqlite3_vfs vfs = {};
  int left = 0;  // operations until the fault; 0: none is planned
  bool failing = false, for_ever = false, failed = false;
} state;

bool fails_now() {
  if (state.failing) return true;
  if (state.left == 0 || --state.left > 0) return false;
  state.failed = true;
  state.failing = state.for_ever;
  return true;
}

struct File {
  sqlite3_file base;
  // The real file's own bytes follow.
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real_of(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }

int close_file(sqlite3_file* file) { return real_of(file)->pMethods->xClose(real_of(file)); }
int read_file(sqlite3_file* file, void* to, int bytes, sqlite3_int64 at) {
  if (fails_now()) return SQLITE_IOERR_READ;
  return real_of(file)->pMethods->xRead(real_of(file), to, bytes, at);
}
int write_file(sqlite3_file* file, const void* from, int bytes, sqlite3_int64 at) {
  if (fails_now()) return SQLITE_IOERR_WRITE;
  return real_of(file)->pMethods->xWrite(real_of(file), from, bytes, at);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (fails_now()) return SQLITE_IOERR_TRUNCATE;
  return real_of(file)->pMethods->xTruncate(real_of(file), size);
}
int sync_file(sqlite3_file*, int) { return fails_now() ? SQLITE_IOERR_FSYNC : SQLITE_OK; }
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  if (fails_now()) return SQLITE_IOERR_FSTAT;
  return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int lock_file(sqlite3_file* file, int level) {
  if (fails_now()) return SQLITE_IOERR_LOCK;
  return real_of(file)->pMethods->xLock(real_of(file), level);
}
int unlock_file(sqlite3_file* file, int level) {
  return real_of(file)->pMethods->xUnlock(real_of(file), level);
}
int check_lock(sqlite3_file* file, int* reserved) {
  return real_of(file)->pMethods->xCheckReservedLock(real_of(file), reserved);
}
int control_file(sqlite3_file* file, int operation, void* argument) {
  return real_of(file)->pMethods->xFileControl(real_of(file), operation, argument);
}
int sector_size(sqlite3_file* file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }
int characteristics(sqlite3_file* file) {
  return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}
int map_memory(sqlite3_file* file, int page, int bytes, int extend, void volatile** memory) {
  if (fails_now()) return SQLITE_IOERR_SHMMAP;
  return real_of(file)->pMethods->xShmMap(real_of(file), page, bytes, extend, memory);
}
int lock_memory(sqlite3_file* file, int offset, int count, int flags) {
  return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
void barrier(sqlite3_file* file) { real_of(file)->pMethods->xShmBarrier(real_of(file)); }
int unmap_memory(sqlite3_file* file, int remove) {
  return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
}

constexpr sqlite3_io_methods kMethods = {2,
                                         close_file,
                                         read_file,
                                         write_file,
                                         truncate_file,
                                         sync_file,
                                         file_size,
                                         lock_file,
                                         unlock_file,
                                         check_lock,
                                         control_file,
                                         sector_size,
                                         characteristics,
                                         map_memory,
                                         lock_memory,
                                         barrier,
                                         unmap_memory,
                                         nullptr,
                                         nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* got) {
  file->pMethods = nullptr;
  if (fails_now()) return SQLITE_CANTOPEN;
  const int code = state.real->xOpen(state.real, name, real_of(file), flags, got);
  if (code == SQLITE_OK) file->pMethods = &kMethods;
  return code;
}

int delete_file(sqlite3_vfs*, const char* name, int sync) {
  if (fails_now()) return SQLITE_IOERR_DELETE;
  return state.real->xDelete(state.real, name, sync);
}

}  // namespace

FaultyVfs::FaultyVfs() {
  state = {};
  state.real = sqlite3_vfs_find(nullptr);
  // Whatever is not about a file's content is the real one's.
  state.vfs = *state.real;
  state.vfs.zName = "faulty";
  state.vfs.szOsFile = static_cast<int>(sizeof(File)) + state.real->szOsFile;
  state.vfs.xOpen = open_file;
  state.vfs.xDelete = delete_file;
  sqlite3_vfs_register(&state.vfs, 1);
}

FaultyVfs::~FaultyVfs() {
  sqlite3_vfs_unregister(&state.vfs);
  sqlite3_vfs_register(state.real, 1);
}

void FaultyVfs::fail_at(int operation, Fault fault) {
  state.left = operation;
  state.for_ever = fault == Fault::kForEver;
  state.failing = state.failed = false;
}

bool FaultyVfs::mend() {
  state.left = 0;
  state.failing = false;
  return state.failed;
}

}  // namespace ita
