#include "present/html_report.h"

#include <fmt/format.h>

#include "present/svg_chart.h"
#include "present/value_text.h"

namespace ita {
namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light; }
body { font: 16px/1.5 Sarabun, "TH Sarabun New", "Noto Sans Thai", Loma, sans-serif; color: #1a1a1a;
  background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; margin-bottom: .3rem; }
h2 { font-size: 1.25rem; margin: 0 0 .3rem; border-bottom: 2px solid #0072b2; }
figure { margin: 2.5rem 0; }
svg { width: 100%; height: auto; font-size: 13px; }
svg a { cursor: pointer; }
svg a:focus-visible { outline: 2px solid #d55e00; }
table { border-collapse: collapse; font-size: 14px; width: 100%; }
th, td { border: 1px solid #ccc; padding: .15rem .4rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
td.file { overflow-wrap: anywhere; }
th { background: #e8eef4; cursor: pointer; position: sticky; top: 0; }
td.number { text-align: right; white-space: nowrap; }
tr:target, tr.chosen { background: #fff2b3; }
button { font: inherit; margin: .4rem 0; }
.facts, .note { color: #444; margin: .1rem 0; }
.scripted .data { display: none; max-height: 30rem; overflow: auto; }
.scripted .data.shown { display: block; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  body { max-width: none; margin: 0; font-size: 11pt; }
  .scripted .data { display: block; max-height: none; overflow: visible; }
  button { display: none; }
  figure { break-before: page; margin: 0; }
  figure:first-of-type { break-before: auto; }
  thead { display: table-header-group; }
  tr, svg { break-inside: avoid; }
  h2, figcaption { break-after: avoid; }
  svg { max-height: 155mm; }  /* with heading and caption: a page */
  th { position: static; }
  table { font-size: 7pt; }
  th { overflow-wrap: normal; }
  svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

constexpr std::string_view kScript = R"js(
'use strict';
document.documentElement.classList.add('scripted');
function show(data, shown) {
  data.classList.toggle('shown', shown);
  data.previousElementSibling.setAttribute('aria-expanded', shown);
}
for (const button of document.querySelectorAll('button'))
  button.addEventListener('click', () =>
    show(button.nextElementSibling, !button.nextElementSibling.classList.contains('shown')));
for (const link of document.querySelectorAll('svg a[href^="#"]'))
  link.addEventListener('click', event => {
    event.preventDefault();
    const row = document.getElementById(link.getAttribute('href').slice(1));
    document.querySelectorAll('tr.chosen').forEach(other => other.classList.remove('chosen'));
    row.classList.add('chosen');
    show(row.closest('.data'), true);
    row.scrollIntoView({block: 'nearest'});
  });
for (const head of document.querySelectorAll('th'))
  head.addEventListener('click', () => {
    const body = head.closest('table').tBodies[0], column = head.cellIndex;
    const numeric = head.classList.contains('number');
    const falling = head.getAttribute('aria-sort') === 'ascending';
    head.parentNode.querySelectorAll('th').forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
    const text = row => row.cells[column].textContent;
    [...body.rows]
      .sort((a, b) => (falling ? -1 : 1) *
        (numeric ? text(a) - text(b) : text(a).localeCompare(text(b), 'th')))
      .forEach(row => body.append(row));
  });
)js";

bool is_number(const Column& column) { return column.kind != ColumnKind::kText; }

// Headings of the report's tables; the column's own name is the heading's tooltip.
std::string to_thai_heading(std::string_view column) {
  static constexpr std::pair<std::string_view, std::string_view> kHeadings[] = {
      {"province", "จังหวัด"},
      {"type", "ประเภทหน่วยงาน"},
      {"agencies", "หน่วยงาน"},
      {"documents", "เอกสาร"},
      {"no_issue", "ไม่ระบุประเด็น"},
      {"total", "รวม"},
      {"per_document", "ต่อเอกสาร"},
      {"mean_score", "คะแนนเฉลี่ย"},
      {"fiscal_year", "ปีงบประมาณ"},
      {"item", "รายการ"},
      {"code", "รหัส"},
      {"expected", "หน่วยงานทั้งหมด"},
      {"published", "เผยแพร่แล้ว"},
      {"not_readable", "อ่านไม่ได้"},
      {"other_year", "พบปีอื่น"},
      {"ambiguous", "ชื่อกำกวม"},
      {"missing", "ไม่พบ"},
      {"share", "สัดส่วน"},
      {"measure", "มาตรการ"},
      {"measures", "มาตรการ (แถว)"},
      {"wordings", "ถ้อยคำที่ต่างกัน"},
      {"variants", "ถ้อยคำอื่น"},
      {"years", "ปี"},
      {"agency", "หน่วยงานตัวอย่าง"},
      {"page", "หน้า"},
      {"document", "เอกสารที่"},
      {"file", "ไฟล์"},
      {"theme", "กลุ่มเรื่อง"},
      {"text", "ข้อความ"},
      {"provinces", "จำนวนจังหวัด"},
      {"first_year", "ปีแรก"},
      {"first_agency", "หน่วยงานแรก"},
      {"agency_2", "หน่วยงานที่ 2"},
      {"agency_3", "หน่วยงานที่ 3"},
      {"last_year", "ปีล่าสุด"},
      {"group", "กลุ่มข้อความ"},
  };
  for (const auto& [name, thai] : kHeadings)
    if (name == column) return std::string(thai);
  constexpr std::string_view kIssue = "issue_";
  if (column.starts_with(kIssue)) return "ประเด็น " + std::string(column.substr(kIssue.size()));
  return std::string(column);
}

// The box of an example is the workbook's; here the link leads to the page.
bool is_box(const Column& column) {
  return column.name == "x0" || column.name == "y0" || column.name == "x1" || column.name == "y1";
}

void append_table(std::string& html, const ReportFigure& figure, const LinkOf& link_of) {
  const Answer& data = figure.data;
  const auto linked = find_linked_columns(data);
  html += "<table><thead><tr>";
  for (const Column& column : data.columns) {
    if (is_box(column)) continue;
    html += fmt::format("<th scope=\"col\"{} title=\"{}\">{}</th>",
                        is_number(column) ? " class=\"number\"" : "", escape_html(column.name),
                        escape_html(to_thai_heading(column.name)));
  }
  html += "</tr></thead><tbody>\n";
  for (std::size_t r = 0; r < data.rows.size(); ++r) {
    html += fmt::format("<tr id=\"{}\">", make_row_id(figure.id, r));
    for (std::size_t c = 0; c < data.columns.size(); ++c) {
      if (is_box(data.columns[c])) continue;
      std::string text = escape_html(to_text(data.rows[r][c]));
      for (const LinkedColumn& column : linked)
        if (column.document == c)
          if (const std::string link = make_link(data.rows[r], column, link_of); !link.empty())
            text = fmt::format("<a href=\"{}\">{}</a>", escape_html(link), text);
      html += fmt::format("<td{}>{}</td>",
                          is_number(data.columns[c])       ? " class=\"number\""
                          : data.columns[c].name == "file" ? " class=\"file\""
                                                           : "",
                          text);
    }
    html += "</tr>\n";
  }
  html += "</tbody></table>\n";
}

}  // namespace

std::string to_html(const HtmlReport& report, const LinkOf& link_of) {
  std::string html = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"th\"><head><meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{0}</title>\n<style>{1}</style></head><body>\n<h1>{0}</h1>\n",
      escape_html(report.title), kStyle);
  for (const std::string& fact : report.facts)
    html += fmt::format("<p class=\"facts\">{}</p>\n", escape_html(fact));
  int number = 0;
  for (const ReportFigure& figure : report.figures) {
    std::string legend;
    for (const std::string& line : figure.legend)
      legend += fmt::format("<p class=\"note\">{}</p>\n", escape_html(line));
    html += fmt::format(
        "<figure id=\"{}\"><h2>{}. {}</h2>\n<figcaption>{}</figcaption>\n{}{}"
        "<button type=\"button\" aria-expanded=\"false\">ตารางข้อมูล</button><div class=\"data\">\n",
        figure.id, ++number, escape_html(figure.heading), escape_html(figure.text), figure.svg,
        legend);
    append_table(html, figure, link_of);
    if (figure.legend.empty())
      for (const std::string& note : figure.data.notes)
        html += fmt::format("<p class=\"note\">{}</p>\n", escape_html(note));
    html += "</div></figure>\n";
  }
  return html + fmt::format("<script>{}</script>\n</body></html>\n", kScript);
}

}  // namespace ita
