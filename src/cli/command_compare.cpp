#include "cli/command.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "query/compare_groups.h"

namespace ita {
namespace {

// Of two agencies: what each does, before the details of either.
const std::vector<std::string> kBriefPairs = {"issue",   "measure_a", "measure_b", "steps_a",
                                              "steps_b", "codes_a",   "codes_b"};

class CompareCommand : public Command {
 public:
  std::string name() const override { return "compare"; }
  std::string summary() const override { return "Issues by agency, or two agencies side by side"; }
  std::string examples() const override {
    return "  ita compare                       how many measures each agency has for each issue\n"
           "  ita compare --issue 2             the same for one issue\n"
           "  ita compare --by province         the same for provinces, types of agencies or "
           "years\n"
           "  ita compare --agency ทต.บ้านสวน --agency อบต.ท่าไม้\n"
           "                                    the measures of two agencies side by side\n"
           "  ita compare --agency A --agency B --issue 4 --year 2568\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("--issue", issue_, "One issue only: 1 to 7")
        ->check(CLI::Range(1, 7))
        ->option_text("ISSUE");
    app.add_option("--by", by_, "Groups instead of agencies: province, type or year")
        ->check(CLI::IsMember({"province", "type", "year"}));
    app.add_option("--agency", agencies_, "Twice: the agencies to set side by side")
        ->expected(1)
        ->take_all()
        ->option_text("NAME");
    add_year(app, scope_.fiscal_year, "Fiscal year (B.E.)");
    app.add_option("--kind", scope_.kind, "measures, or report (what was carried out)")
        ->check(CLI::IsMember({"measures", "report"}));
  }
  Exit run(Context& context) override {
    if (agencies_.size() == 1 || agencies_.size() > 2) {
      context.messages.error("name two agencies to set side by side, or none");
      return Exit::kUsage;
    }
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    Result<Answer> answer = !by_.empty()        ? compare_groups(sources->context(), by_, scope_)
                            : agencies_.empty() ? compare_issues(sources->context(), scope_)
                                                : compare_agencies(sources->context(), agencies_[0],
                                                                   agencies_[1], scope_);
    if (answer && issue_) narrow(*answer);
    return show_result(context, answer, kBriefPairs);
  }

 private:
  // To one issue: a column of the matrix, or rows of the pairs.
  void narrow(Answer& answer) const {
    const std::string wanted = "issue_" + std::to_string(*issue_);
    for (std::size_t i = answer.columns.size(); i-- > 0;) {
      const std::string& column = answer.columns[i].name;
      if (column == "issue")
        std::erase_if(answer.rows, [&](const auto& row) { return row[i] != to_value(*issue_); });
      const bool other = column.starts_with("issue_") || column == "no_issue";
      if (!other || column == wanted) continue;
      answer.columns.erase(answer.columns.begin() + static_cast<std::ptrdiff_t>(i));
      for (auto& row : answer.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  std::optional<int> issue_;
  std::vector<std::string> agencies_;
  std::string by_;
  ComparisonScope scope_;
};

}  // namespace

std::unique_ptr<Command> make_compare_command() { return std::make_unique<CompareCommand>(); }

}  // namespace ita
