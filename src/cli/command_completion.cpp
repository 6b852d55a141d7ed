#include "cli/command.h"
#include "cli/completion.h"

namespace ita {
namespace {

class CompletionCommandLine : public Command {
 public:
  std::string name() const override { return "completion"; }
  std::string summary() const override { return "Completion for your shell"; }
  std::string examples() const override {
    return "  source <(ita completion bash)                        for this shell\n"
           "  ita completion bash > ~/.local/share/bash-completion/completions/ita\n"
           "  ita completion zsh > ~/.zfunc/_ita                   a folder of your fpath\n"
           "  ita completion fish > ~/.config/fish/completions/ita.fish\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("shell", shell_, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  }
  Exit run(Context& context) override {
    const Shell shell = shell_ == "bash"  ? Shell::kBash
                        : shell_ == "zsh" ? Shell::kZsh
                                          : Shell::kFish;
    context.out.write(make_completion(context.program, shell));
    return Exit::kGood;
  }

 private:
  std::string shell_;
};

}  // namespace

std::unique_ptr<Command> make_completion_command() {
  return std::make_unique<CompletionCommandLine>();
}

}  // namespace ita
