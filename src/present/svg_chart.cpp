#include "present/svg_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "present/fit_text.h"
#include "present/value_text.h"

namespace ita {
namespace {

constexpr int kRowHeight = 22, kLabelWidth = 210, kWidth = 900;
constexpr std::size_t kLabelLetters = 30, kBarLetters = 70;

double number_of(const Value& value) {
  if (const auto* whole = std::get_if<int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return 0;
}

struct Color {
  int red, green, blue;
};
// From nearly white to dark blue: lightness alone tells values apart.
constexpr std::array<Color, 5> kScale = {
    {{247, 251, 255}, {198, 219, 239}, {107, 174, 214}, {33, 113, 181}, {8, 48, 107}}};
// Okabe and Ito's colours, in an order of falling contrast between neighbours.
constexpr std::array<const char*, 5> kParts = {"#0072B2", "#E69F00", "#CC79A7", "#56B4E9",
                                               "#D9D9D9"};

std::string shade(double share) {
  const double place = std::clamp(share, 0.0, 1.0) * (kScale.size() - 1);
  const std::size_t below = std::min(static_cast<std::size_t>(place), kScale.size() - 2);
  const double part = place - static_cast<double>(below);
  const auto mix = [&](int a, int b) { return static_cast<int>(a + (b - a) * part + 0.5); };
  const Color &a = kScale[below], &b = kScale[below + 1];
  return fmt::format("#{:02x}{:02x}{:02x}", mix(a.red, b.red), mix(a.green, b.green),
                     mix(a.blue, b.blue));
}

std::string open_svg(int height, std::string_view title) {
  return fmt::format(
      "<svg viewBox=\"0 0 {} {}\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
      "<title>{}</title>\n",
      kWidth, height, escape_html(title));
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view text,
                    std::string_view more = {}) {
  return fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\"{}>{}</text>", x, y, anchor,
                     more, escape_html(text));
}

std::string label_of(const Value& value) {
  std::string text = to_one_line(to_text(value));
  return text.empty() ? "(ไม่ระบุ)" : text;
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  return out;
}

std::string make_row_id(std::string_view figure, std::size_t row) {
  return fmt::format("{}-{}", figure, row + 1);
}

std::string draw_heat_map(const Answer& answer, const HeatMap& map) {
  constexpr int kHead = 30;
  const auto value_at = [&](const std::vector<Value>& row, std::size_t column) {
    const double per = map.per ? number_of(row[*map.per]) : 1;
    return per == 0 ? 0 : number_of(row[column]) / per;
  };
  double most = 0;
  for (const auto& row : answer.rows)
    for (const std::size_t column : map.values) most = std::max(most, value_at(row, column));
  const int height = kHead + kRowHeight * static_cast<int>(answer.rows.size()) + 4;
  const double cell =
      static_cast<double>(kWidth - kLabelWidth) / static_cast<double>(map.values.size());
  std::string svg = open_svg(height, answer.title);
  for (std::size_t c = 0; c < map.values.size(); ++c)
    svg += text_at(kLabelWidth + cell * (static_cast<double>(c) + 0.5), kHead - 10, "middle",
                   map.names[c]) +
           "\n";
  for (std::size_t r = 0; r < answer.rows.size(); ++r) {
    const auto& row = answer.rows[r];
    const double y = kHead + kRowHeight * static_cast<double>(r);
    const std::string label = label_of(row[map.label]);
    svg += fmt::format("<a href=\"#{}\">", make_row_id(map.figure, r)) +
           text_at(kLabelWidth - 8, y + 15, "end", clip(label, kLabelLetters)) + "\n";
    for (std::size_t c = 0; c < map.values.size(); ++c) {
      const double value = value_at(row, map.values[c]), share = most == 0 ? 0 : value / most;
      const double x = kLabelWidth + cell * static_cast<double>(c);
      const std::string number = fmt::format("{:.{}f}", value, map.per ? 2 : 0);
      svg +=
          fmt::format(
              "<g><title>{}, {}: {}</title><rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
              "height=\"{}\" fill=\"{}\"/>",
              escape_html(label), escape_html(map.names[c]), number, x, y, cell - 2, kRowHeight - 2,
              shade(share)) +
          text_at(x + cell / 2 - 1, y + 15, "middle", number, share > 0.6 ? " fill=\"#fff\"" : "") +
          "</g>";
    }
    svg += "</a>\n";
  }
  return svg + "</svg>\n";
}

std::string draw_bars(const Answer& answer, const BarChart& chart, const LinkOf& link_of) {
  constexpr int kBar = 2 * kRowHeight;
  double most = 1;
  for (const auto& row : answer.rows) most = std::max(most, number_of(row[chart.value]));
  const auto linked = find_linked_columns(answer);
  std::string svg = open_svg(kBar * static_cast<int>(answer.rows.size()) + 4, answer.title);
  for (std::size_t r = 0; r < answer.rows.size(); ++r) {
    const auto& row = answer.rows[r];
    std::string link = linked.empty() ? "" : make_link(row, linked.front(), link_of);
    if (link.empty()) link = "#" + make_row_id(chart.figure, r);
    const double value = number_of(row[chart.value]), y = kBar * static_cast<double>(r);
    const double width = (kWidth - 90) * value / most;
    const std::string label = label_of(row[chart.label]);
    svg += fmt::format(
        "<a href=\"{}\"><title>{}</title>{}<rect x=\"0\" y=\"{:.1f}\" width=\"{:.1f}\" "
        "height=\"16\" fill=\"{}\"/>{}</a>\n",
        escape_html(link), escape_html(label),
        text_at(0, y + 15, "start", clip(label, kBarLetters)), y + 21, std::max(width, 1.0),
        kParts[0], text_at(width + 6, y + 34, "start", to_text(row[chart.value])));
  }
  return svg + "</svg>\n";
}

std::string draw_shares(const Answer& answer, const ShareChart& chart) {
  constexpr int kHead = 30;
  std::string svg =
      open_svg(kHead + kRowHeight * static_cast<int>(answer.rows.size()) + 4, answer.title);
  for (std::size_t p = 0; p < chart.parts.size(); ++p) {
    const double x = kLabelWidth + 135.0 * static_cast<double>(p);
    svg += fmt::format("<rect x=\"{:.1f}\" y=\"6\" width=\"14\" height=\"14\" fill=\"{}\"/>{}\n", x,
                       kParts[p % kParts.size()], text_at(x + 19, 18, "start", chart.names[p]));
  }
  for (std::size_t r = 0; r < answer.rows.size(); ++r) {
    const auto& row = answer.rows[r];
    const double y = kHead + kRowHeight * static_cast<double>(r);
    std::string label;
    for (const std::size_t column : chart.labels)
      label += (label.empty() ? "" : " ") + label_of(row[column]);
    double whole = 0;
    for (const std::size_t column : chart.parts) whole += number_of(row[column]);
    svg += fmt::format("<a href=\"#{}\">", make_row_id(chart.figure, r)) +
           text_at(kLabelWidth - 8, y + 15, "end", label);
    double x = kLabelWidth;
    for (std::size_t p = 0; p < chart.parts.size() && whole > 0; ++p) {
      const double value = number_of(row[chart.parts[p]]);
      const double width = (kWidth - kLabelWidth) * value / whole;
      if (value == 0) continue;
      svg += fmt::format(
          "<g><title>{}, {}: {}</title><rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
          "height=\"{}\" fill=\"{}\"/>",
          escape_html(label), escape_html(chart.names[p]), to_text(row[chart.parts[p]]), x, y,
          width, kRowHeight - 2, kParts[p % kParts.size()]);
      if (width > 40)
        svg += text_at(x + width / 2, y + 15, "middle", to_text(row[chart.parts[p]]),
                       p == 0 ? " fill=\"#fff\"" : "");
      svg += "</g>";
      x += width;
    }
    svg += "</a>\n";
  }
  return svg + "</svg>\n";
}

}  // namespace ita
