// A report of figures as one HTML file that needs nothing else: no network, no other file.
#pragma once

#include <string>
#include <vector>

#include "present/answer_links.h"
#include "query/answer.h"

namespace ita {

struct ReportFigure {
  std::string id;                   // as in make_row_id (svg_chart.h)
  std::string heading;              // Thai
  std::string text;                 // how to read it
  std::string svg;                  // its marks lead to rows of the data, or to pages
  Answer data;                      // the table below it; its notes stand there too
  std::vector<std::string> legend;  // lines under the figure, instead of the notes
};

struct HtmlReport {
  std::string title;
  std::vector<std::string> facts;  // lines below it: what of, when, by which program
  std::vector<ReportFigure> figures;
};

// Every number of a figure stands in its data table, whose document numbers lead to file and page.
// On a screen with script the tables open on demand and sort by a click on a heading; in print, and
// without script, they are always there.
std::string to_html(const HtmlReport& report, const LinkOf& link_of);

}  // namespace ita
