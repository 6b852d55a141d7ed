#include <fmt/format.h>

#include "cli/command.h"
#include "cli/measure_grouping.h"
#include "cli/output_file.h"
#include "cli/resources.h"
#include "cli/scope_options.h"
#include "cli/show_answer.h"
#include "present/html_report.h"
#include "present/svg_chart.h"
#include "present/xlsx_file.h"
#include "query/compare_groups.h"
#include "query/coverage.h"
#include "query/grouped_measures.h"

namespace ita {
namespace {

constexpr int kBarsShown = 20;

class ReportCommand : public Command {
 public:
  std::string name() const override { return "report"; }
  std::string summary() const override { return "One HTML file with the main figures, to hand on"; }
  std::string examples() const override {
    return "  ita report --output report.html              all years, by province\n"
           "  ita report --output 2568.html --year 2568 --by type\n"
           "  ita report --xlsx report.xlsx                the same tables as a workbook\n"
           "\nThe file needs no network; each figure has its data table, and both lead to the\n"
           "pages. Coverage is that of the roster (ita roster import), where there is one.\n";
  }
  void declare(CLI::App& app) override {
    app.add_option("--output,-o", output_, "The HTML file to write")->option_text("FILE");
    app.add_option("--by", by_, "Rows of the heat map: province or type")
        ->check(CLI::IsMember({"province", "type"}));
    add_year(app, year_, "Only this fiscal year (B.E.)");
  }
  Exit run(Context& context) override {
    if (output_.empty() && context.options.xlsx.empty()) {
      context.messages.error("say where to: --output FILE.html or --xlsx FILE.xlsx");
      return Exit::kUsage;
    }
    refresh_groups(context);
    const Opened<Sources> sources = open_sources(context);
    if (!sources) return sources.error();
    const LinkOf links = make_links(context);
    const Result<HtmlReport> report = make_report(sources->context(), links);
    if (!report) return context.messages.report(report.error());
    if (!context.options.xlsx.empty()) {
      std::vector<Answer> tables;
      for (const ReportFigure& figure : report->figures) tables.push_back(figure.data);
      if (const Status written = write_xlsx(context.options.xlsx, tables, links); !written)
        return context.messages.report(written.error(), context.options.xlsx);
    }
    return output_.empty() ? Exit::kGood : write_html(context, *report, links);
  }

 private:
  Exit write_html(const Context& context, const HtmlReport& report, const LinkOf& links) const {
    Result<OutputFile> file = OutputFile::create(output_);
    if (!file) return context.messages.report(file.error(), output_);
    Status status = file->write(to_html(report, links));
    if (status) status = file->finish();
    return status ? Exit::kGood : context.messages.report(status.error(), output_);
  }

  Result<HtmlReport> make_report(const QueryContext& query, const LinkOf& links) const {
    const ReadSnapshot snapshot(query.database);
    HtmlReport report;
    report.title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
    const auto documents =
        query.database.connection().query_integer("SELECT count(*) FROM document");
    const auto measures = query.database.connection().query_integer("SELECT count(*) FROM measure");
    if (!documents) return tl::unexpected<Error>(documents.error());
    if (!measures) return tl::unexpected<Error>(measures.error());
    report.facts.push_back(fmt::format("{} · ฐานข้อมูลมี {} เอกสาร {} มาตรการ · ita {}",
                                       year_ ? fmt::format("ปีงบประมาณ {}", *year_) : "ทุกปีงบประมาณ",
                                       *documents, *measures, ITA_VERSION));
    for (const auto make : {&ReportCommand::make_issues, &ReportCommand::make_coverage,
                            &ReportCommand::make_chosen, &ReportCommand::make_copied}) {
      Result<ReportFigure> figure = (this->*make)(query, links);
      if (!figure) return tl::unexpected<Error>(figure.error());
      report.figures.push_back(std::move(*figure));
    }
    return report;
  }

  Result<ReportFigure> make_issues(const QueryContext& query, const LinkOf&) const {
    Result<Answer> answer = compare_groups(query, by_, {year_});
    if (!answer) return tl::unexpected<Error>(answer.error());
    HeatMap map;
    map.figure = "issues";
    for (std::size_t i = 0; i < answer->columns.size(); ++i) {
      const std::string& column = answer->columns[i].name;
      if (column == "documents") map.per = i;
      if (!column.starts_with("issue_")) continue;
      map.values.push_back(i);
      map.names.push_back("ประเด็น " + column.substr(column.find('_') + 1));
    }
    ReportFigure figure{
        "issues",
        by_ == "type" ? "มาตรการตามประเด็นและประเภทหน่วยงาน" : "มาตรการตามประเด็นและจังหวัด",
        "จำนวนมาตรการเฉลี่ยต่อเอกสารหนึ่งฉบับ สีเข้มคือมาก คลิกที่แถวเพื่อดูข้อมูล",
        draw_heat_map(*answer, map),
        std::move(*answer),
        {}};
    for (const auto& issue : query.codebook.issues())
      figure.legend.push_back(fmt::format("ประเด็น {}: {}", issue.number, issue.name));
    figure.legend.push_back(
        "มาตรการของเอกสารที่จัดตามตัวชี้วัด ไม่ได้จัดตามประเด็น นับในช่อง \"ไม่ระบุประเด็น\" ของตารางข้อมูล");
    return figure;
  }

  Result<ReportFigure> make_coverage(const QueryContext& query, const LinkOf&) const {
    auto years = list_publication_years(query.database);
    if (!years) return tl::unexpected<Error>(years.error());
    if (year_) std::erase_if(*years, [&](int year) { return year != *year_; });
    const auto roster = load_stored_roster(query.database);
    if (!roster) return tl::unexpected<Error>(roster.error());
    Result<Answer> answer = summarize_coverage(query, *years, *roster);
    if (!answer) return tl::unexpected<Error>(answer.error());
    constexpr std::size_t kItem = 1;
    for (auto& row : answer->rows)
      row[kItem] = to_value(row[kItem] == to_value("measures") ? "มาตรการ" : "รายงานผล");
    const ShareChart chart{"coverage",
                           {0, kItem, 2},
                           {4, 5, 6, 7, 8},
                           {"เผยแพร่แล้ว", "อ่านไม่ได้", "พบปีอื่น", "ชื่อกำกวม", "ไม่พบ"}};
    return ReportFigure{"coverage",
                        "การเผยแพร่ตามปีงบประมาณ",
                        "จำนวนหน่วยงานที่เผยแพร่มาตรการและรายงานผลแต่ละปี",
                        draw_shares(*answer, chart),
                        std::move(*answer),
                        {}};
  }

  Result<ReportFigure> make_chosen(const QueryContext& query, const LinkOf& links) const {
    MeasureQuestion question;
    question.fiscal_year = year_;
    question.limit = kBarsShown;
    Result<Answer> answer = group_measures(query, question);
    if (!answer) return tl::unexpected<Error>(answer.error());
    return ReportFigure{"chosen",
                        "มาตรการที่หน่วยงานเลือกมากที่สุด",
                        "จำนวนหน่วยงาน มาตรการที่ทำเรื่องเดียวกันนับเป็นบรรทัดเดียว คลิกเพื่อเปิดหน้าเอกสารตัวอย่าง",
                        draw_bars(*answer, {"chosen", 0, 1}, links),
                        std::move(*answer),
                        {}};
  }

  Result<ReportFigure> make_copied(const QueryContext& query, const LinkOf& links) const {
    CopyQuestion question;
    question.limit = kBarsShown;
    Result<Answer> answer = list_copies(query, question);
    if (!answer) return tl::unexpected<Error>(answer.error());
    return ReportFigure{"copied",
                        "ข้อความที่ใช้ซ้ำกันหลายหน่วยงานมากที่สุด",
                        "จำนวนหน่วยงานที่ใช้ข้อความเดียวกัน ทุกปี คลิกเพื่อเปิดเอกสารที่มีก่อน",
                        draw_bars(*answer, {"copied", 0, 1}, links),
                        std::move(*answer),
                        {}};
  }

  std::string output_, by_ = "province";
  std::optional<int> year_;
};

}  // namespace

std::unique_ptr<Command> make_report_command() { return std::make_unique<ReportCommand>(); }

}  // namespace ita
