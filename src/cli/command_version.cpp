#include "cli/command.h"

namespace ita {
namespace {

class VersionCommand : public Command {
 public:
  std::string name() const override { return "version"; }
  std::string summary() const override { return "The program's version"; }
  std::string examples() const override {
    return "  ita version\n  ita doctor       the versions of everything it uses\n";
  }
  void declare(CLI::App&) override {}
  Exit run(Context& context) override {
    context.out.write("ita " ITA_VERSION "\n");
    return Exit::kGood;
  }
};

}  // namespace

std::unique_ptr<Command> make_version_command() { return std::make_unique<VersionCommand>(); }

}  // namespace ita
