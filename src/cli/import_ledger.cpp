#include "cli/import_ledger.h"

#include "intake/path_text.h"

namespace ita {
namespace {

constexpr DocumentStatus kShown[] = {DocumentStatus::kOk, DocumentStatus::kPartial,
                                     DocumentStatus::kRejected, DocumentStatus::kFailed,
                                     DocumentStatus::kInterrupted};

Value to_cell(uint64_t number) { return static_cast<int64_t>(number); }

}  // namespace

void ImportLedger::add_refused(const std::filesystem::path& path, const Error& reason) {
  ++counts_[DocumentStatus::kRejected].read;
  add_problem(path, DocumentStatus::kRejected, reason);
}

void ImportLedger::add_known(DocumentStatus status) {
  ++counts_[status].known;
  if (status != DocumentStatus::kOk) ++known_problems_;
}

void ImportLedger::add_read(const std::vector<std::filesystem::path>& paths,
                            const ReadingOutcome& outcome, std::string_view remark) {
  Count& count = counts_[outcome.status];
  ++count.read;
  count.known += paths.size() - 1;
  for (const Error& failure : outcome.page_failures)
    add_problem(paths.front(), outcome.status, failure);
  if (outcome.reason && outcome.page_failures.empty())
    add_problem(paths.front(), outcome.status, *outcome.reason);
  if (outcome.status == DocumentStatus::kOk && !remark.empty())
    problems_.push_back({to_display(paths.front()), std::string(to_name(outcome.status)),
                         "no_measures", std::string(remark)});
}

void ImportLedger::add_problem(const std::filesystem::path& path, DocumentStatus status,
                               const Error& error) {
  problems_.push_back({to_display(path), std::string(to_name(status)),
                       std::string(to_name(error.code)), error.detail, error.page});
}

uint64_t ImportLedger::count(DocumentStatus status) const {
  const auto found = counts_.find(status);
  return found == counts_.end() ? 0 : found->second.read + found->second.known;
}

uint64_t ImportLedger::files() const {
  uint64_t files = not_started_;
  for (const auto& [status, number] : counts_) files += number.read + number.known;
  return files;
}

uint64_t ImportLedger::failed() const {
  return count(DocumentStatus::kRejected) + count(DocumentStatus::kFailed);
}

Answer ImportLedger::summarize() const {
  Answer answer;
  answer.title = "Import";
  answer.columns = {{"status", ColumnKind::kText},
                    {"files", ColumnKind::kInteger},
                    {"read_now", ColumnKind::kInteger},
                    {"known", ColumnKind::kInteger}};
  Count total;
  for (const DocumentStatus status : kShown) {
    const auto found = counts_.find(status);
    const Count number = found == counts_.end() ? Count() : found->second;
    total.read += number.read;
    total.known += number.known;
    answer.rows.push_back({to_value(to_name(status)), to_cell(number.read + number.known),
                           to_cell(number.read), to_cell(number.known)});
  }
  answer.rows.push_back({to_value("not started"), to_cell(not_started_), to_cell(0), to_cell(0)});
  answer.rows.push_back(
      {to_value("total"), to_cell(files()), to_cell(total.read), to_cell(total.known)});
  return answer;
}

Answer ImportLedger::list_problems() const {
  Answer answer;
  answer.title = "Files that need a look";
  answer.columns = {{"file", ColumnKind::kText},
                    {"status", ColumnKind::kText},
                    {"page", ColumnKind::kInteger},
                    {"reason", ColumnKind::kText},
                    {"detail", ColumnKind::kText}};
  for (const Problem& problem : problems_)
    answer.rows.push_back({problem.file, problem.status,
                           problem.page > 0 ? to_value(problem.page) : Value{}, problem.reason,
                           problem.detail});
  return answer;
}

}  // namespace ita
