// Every find of the past, and some thousand damaged seeds, without a fuzzer.
//
//   fuzz_replay FOLDER           FOLDER/TARGET/*, then the damaged seeds, the same ones each time
//   fuzz_replay --targets        the targets' names
//   fuzz_replay --seeds TARGET FOLDER   writes a target's seeds
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "targets.h"

namespace {

namespace fs = std::filesystem;

constexpr int kDamagedSeeds = 1000;  // a target

int replay(const fs::path& folder) {
  int finds = 0;
  for (const ita::FuzzTarget& target : ita::fuzz_targets()) {
    std::error_code none;
    for (const auto& file : fs::directory_iterator(folder / target.name, none)) {
      std::printf("%s\n", file.path().c_str());
      std::fflush(stdout);
      std::ifstream stream(file.path(), std::ios::binary);
      target.run(std::string(std::istreambuf_iterator<char>(stream), {}));
      ++finds;
    }
    std::mt19937 random(2568);
    const std::vector<std::string> seeds = target.make_seeds();
    for (int i = 0; i < kDamagedSeeds; ++i) {
      std::string bytes = seeds[static_cast<std::size_t>(i) % seeds.size()];
      for (auto flips = random() % 5; flips > 0; --flips)
        bytes[random() % bytes.size()] = static_cast<char>(random());
      if (i % 7 == 3) bytes.resize(random() % bytes.size());
      target.run(bytes);
    }
  }
  std::printf("%d finds replayed\n", finds);
  return 0;
}

int write_seeds(std::string_view name, const fs::path& folder) {
  const ita::FuzzTarget* target = ita::find_fuzz_target(name);
  if (target == nullptr) return 2;
  int number = 0;
  for (const std::string& seed : target->make_seeds())
    std::ofstream(folder / ("seed" + std::to_string(++number)), std::ios::binary) << seed;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (first == "--targets") {
    for (const ita::FuzzTarget& target : ita::fuzz_targets())
      std::printf("%.*s\n", static_cast<int>(target.name.size()), target.name.data());
    return 0;
  }
  if (first == "--seeds" && argc == 4) return write_seeds(argv[2], argv[3]);
  return argc == 2 ? replay(argv[1]) : 2;
}
