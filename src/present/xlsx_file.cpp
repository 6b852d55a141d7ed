#include "present/xlsx_file.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <set>
#include <string>

#include "core/utf8.h"
#include "normalize/thai_text.h"
#include "present/value_text.h"

namespace ita {
namespace {

constexpr const char* kFont = "TH Sarabun New";
constexpr double kFontSize = 16;  // the size of official letters
constexpr std::size_t kWidest = 60, kNarrowest = 6, kLongestName = 31;
constexpr std::size_t kLongestText = 32'767, kMostRows = 1'048'575, kMostLinks = 65'000;
constexpr int kA4 = 9;

std::string cut(std::string_view text, std::size_t letters) {
  return encode_utf8(std::u32string_view(decode_utf8(text)).substr(0, letters));
}

// Sheet names have their own rules: no []:*?/\, no quotes at the ends, 31 letters, each once.
std::string make_sheet_name(std::string_view title, std::set<std::string>& taken) {
  std::string plain;
  for (const char c : title)
    if (std::string_view("[]:*?/\\'").find(c) == std::string_view::npos) plain += c;
  if (plain.empty()) plain = "sheet";
  std::string name = cut(plain, kLongestName);
  for (int copy = 2; !taken.insert(name).second; ++copy) {
    const std::string ending = fmt::format(" {}", copy);
    name = cut(plain, kLongestName - ending.size()) + ending;
  }
  return name;
}

class Workbook {
 public:
  explicit Workbook(const std::string& path) : book_(workbook_new(path.c_str())) {
    plain_ = make_format();
    format_set_text_wrap(plain_);
    number_ = make_format();
    bold_ = make_format();
    format_set_bold(bold_);
    heading_ = make_format();
    format_set_bold(heading_);
    format_set_bottom(heading_, LXW_BORDER_THIN);
    format_set_bg_color(heading_, 0xE8EEF4);
    link_ = make_format();
    format_set_font_color(link_, 0x0B5394);
    format_set_underline(link_, LXW_UNDERLINE_SINGLE);
    lxw_doc_properties properties = {};
    properties.created =
        946'684'800;  // always the same, so that the same answers are the same file
    workbook_set_properties(book_, &properties);
  }
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook() {
    if (book_ != nullptr) workbook_close(book_);
  }

  Status close() {
    const lxw_error error = workbook_close(book_);
    book_ = nullptr;
    if (error == LXW_NO_ERROR) return {};
    return fail(ErrorCode::kNoSpace,
                fmt::format("the workbook cannot be written: {}", lxw_strerror(error)));
  }

  lxw_worksheet* add_sheet(const std::string& title) {
    return workbook_add_worksheet(book_, make_sheet_name(title, names_).c_str());
  }

  void write_front(std::span<const Answer> answers) {
    lxw_worksheet* sheet = add_sheet("อ่านก่อน");
    worksheet_set_column(sheet, 0, 0, 100, plain_);
    lxw_row_t row = 0;
    const auto line = [&](const std::string& text, lxw_format* format) {
      worksheet_write_string(sheet, row++, 0, cut(text, kLongestText).c_str(), format);
    };
    for (const Answer& answer : answers) {
      line(answer.title, bold_);
      line(fmt::format("{} rows", answer.rows.size()), plain_);
      if (answer.rows.size() > kMostRows)
        line(fmt::format("Only the first {} fit on a sheet.", kMostRows), plain_);
      for (const std::string& note : answer.notes) line(note, plain_);
      ++row;
    }
  }

  void write_answer(const Answer& answer, const LinkOf& link_of) {
    lxw_worksheet* sheet = add_sheet(answer.title);
    const auto columns = static_cast<lxw_col_t>(answer.columns.size());
    const std::size_t rows = std::min(answer.rows.size(), kMostRows);
    const std::vector<LinkedColumn> linked = find_linked_columns(answer);
    std::vector<std::size_t> widths;
    for (lxw_col_t c = 0; c < columns; ++c) {
      const std::string& name = answer.columns[c].name;
      worksheet_write_string(sheet, 0, c, name.c_str(), heading_);
      widths.push_back(grapheme_count(name) + 4);  // room for the filter's arrow
    }
    for (std::size_t r = 0; r < rows; ++r)
      for (lxw_col_t c = 0; c < columns; ++c)
        write_value(sheet, static_cast<lxw_row_t>(r + 1), c, answer.rows[r][c], widths[c]);
    std::size_t links = 0;
    for (std::size_t r = 0; r < rows; ++r)
      for (const LinkedColumn& column : linked) {
        const std::string link = make_link(answer.rows[r], column, link_of);
        if (link.empty() || ++links > kMostLinks) continue;
        worksheet_write_url_opt(sheet, static_cast<lxw_row_t>(r + 1),
                                static_cast<lxw_col_t>(column.document), link.c_str(), link_,
                                to_text(answer.rows[r][column.document]).c_str(), nullptr);
      }
    for (lxw_col_t c = 0; c < columns; ++c)
      worksheet_set_column(sheet, c, c,
                           static_cast<double>(std::clamp(widths[c], kNarrowest, kWidest)),
                           answer.columns[c].kind == ColumnKind::kText ? plain_ : number_);
    if (columns > 0 && rows > 0)
      worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows),
                           static_cast<lxw_col_t>(columns - 1));
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kA4);
    worksheet_fit_to_pages(sheet, 1, 0);
  }

 private:
  lxw_format* make_format() {
    lxw_format* format = workbook_add_format(book_);
    format_set_font_name(format, kFont);
    format_set_font_size(format, kFontSize);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }

  void write_value(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Value& value,
                   std::size_t& width) {
    if (const auto* whole = std::get_if<int64_t>(&value)) {
      worksheet_write_number(sheet, row, column, static_cast<double>(*whole), number_);
    } else if (const auto* number = std::get_if<double>(&value)) {
      worksheet_write_number(sheet, row, column, *number, number_);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      worksheet_write_string(sheet, row, column, cut(*text, kLongestText).c_str(), plain_);
    }
    for (std::size_t begin = 0; const auto* text = std::get_if<std::string>(&value);) {
      const std::size_t end = std::min(text->find('\n', begin), text->size());
      width =
          std::max(width, grapheme_count(std::string_view(*text).substr(begin, end - begin)) + 1);
      if (end == text->size()) break;
      begin = end + 1;
    }
  }

  lxw_workbook* book_;
  lxw_format *plain_, *number_, *bold_, *heading_, *link_;
  std::set<std::string> names_;
};

}  // namespace

Status write_xlsx(const std::filesystem::path& file, std::span<const Answer> answers,
                  const LinkOf& link_of) {
  // Under another name first: a file that is there is a whole one.
  std::filesystem::path part = file;
  part += ".part";
  Workbook book(part.native());
  book.write_front(answers);
  for (const Answer& answer : answers) book.write_answer(answer, link_of);
  std::error_code error;
  if (auto status = book.close(); !status) {
    std::filesystem::remove(part, error);
    return status;
  }
  std::filesystem::rename(part, file, error);
  if (!error) return {};
  std::filesystem::remove(part, error);
  return fail(ErrorCode::kNoSpace, "the workbook cannot be put in its place");
}

}  // namespace ita
