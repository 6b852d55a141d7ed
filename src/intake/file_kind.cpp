#include "intake/file_kind.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "core/utf8.h"

namespace ita {
namespace {

constexpr std::size_t kPdfHeaderReach =
    1024;  // ISO 32000-1 Annex H.3, note 13: readers accept this
constexpr std::size_t kTextSample = 256u << 10;  // bytes whose statistics stand for the whole text
constexpr std::size_t kArchiveSample = 64u << 10;

struct Look {
  std::string_view start;
  std::string_view name;
};

using namespace std::string_view_literals;

constexpr std::string_view kPictureStarts[] = {"\x89PNG\r\n"sv, "\xFF\xD8\xFF"sv, "II*\0"sv,
                                               "MM\0*"sv};

constexpr Look kBinaryLooks[] = {
    {"GIF8"sv, "a GIF image; save it as PNG"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
     "an Office file of before 2007 (DOC, XLS, PPT); save it as PDF"},
    {"{\\rtf"sv, "an RTF document; save it as PDF"},
    {"%!PS"sv, "a PostScript file; convert it to PDF"},
    {"Rar!\x1A\x07"sv, "a RAR archive; unpack it first"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive; unpack it first"},
    {"\x1F\x8B"sv, "a gzip archive; unpack it first"},
    {"SQLite format 3\0"sv, "an SQLite database"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"MZ"sv, "a program"},
    {"\xFF\xFE"sv, "UTF-16 text; save it as UTF-8"},
    {"\xFE\xFF"sv, "UTF-16 text; save it as UTF-8"},
};

// Names of the parts that tell one Office format from another inside a ZIP.
constexpr Look kArchiveLooks[] = {
    {"word/", "a Word document (DOCX); save it as PDF"},
    {"xl/", "an Excel workbook (XLSX); save it as PDF"},
    {"ppt/", "a PowerPoint file (PPTX); save it as PDF"},
    {"opendocument", "an OpenDocument file; save it as PDF"},
};

// Lower case; after leading white space. A text file with a few tags in its cells begins otherwise.
constexpr Look kMarkupLooks[] = {
    {"<!doctype html", "an HTML page, perhaps an error message of the site it came from"},
    {"<html", "an HTML page, perhaps an error message of the site it came from"},
    {"<head", "an HTML page, perhaps an error message of the site it came from"},
    {"<?xml", "an XML file"},
};

std::string_view find_look(std::string_view bytes) {
  for (const Look& look : kBinaryLooks)
    if (bytes.starts_with(look.start)) return look.name;
  if (bytes.starts_with("PK\x03\x04")) {
    for (const Look& look : kArchiveLooks)
      if (bytes.substr(0, kArchiveSample).find(look.start) != std::string_view::npos)
        return look.name;
    return "a ZIP archive; unpack it first";
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  std::string start(bytes.substr(0, 16));
  for (char& c : start)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const Look& look : kMarkupLooks)
    if (start.starts_with(look.start)) return look.name;
  return {};
}

// Thai letters, digits and marks of TIS-620, and what Windows-874 adds (€ … ‘ ’ “ ” • – —, no-break
// space).
bool is_windows874(unsigned char byte) {
  return (byte >= 0xA0 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB) || byte == 0x80 ||
         byte == 0x85 || (byte >= 0x91 && byte <= 0x97);
}

bool is_text_control(unsigned char byte) {
  return (byte >= '\t' && byte <= '\r') || byte == 0x1A || byte == 0x1B;
}

// A few damaged bytes do not make a text something else.
bool looks_like_text(std::string_view sample) {
  uint64_t controls = 0, high = 0, thai = 0;
  for (const char c : sample) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) return false;
    controls += (byte < 0x20 && !is_text_control(byte)) || byte == 0x7F;
    high += byte >= 0x80;
    thai += is_windows874(byte);
  }
  if (controls * 1000 > sample.size()) return false;
  if (thai * 20 >= high * 19) return true;
  const std::u32string text = decode_utf8(sample);
  const auto damaged = static_cast<uint64_t>(std::count(text.begin(), text.end(), U'\uFFFD'));
  return damaged * 20 <= high;
}

}  // namespace

std::string_view to_name(FileKind kind) {
  switch (kind) {
    case FileKind::kPdf:
      return "pdf";
    case FileKind::kText:
      return "text";
    case FileKind::kPicture:
      return "picture";
  }
  return {};
}

Result<FileKind> detect_file_kind(std::string_view bytes) {
  if (bytes.empty()) return fail(ErrorCode::kEmpty, "the file has no bytes");
  if (bytes.substr(0, kPdfHeaderReach).find("%PDF-") != std::string_view::npos)
    return FileKind::kPdf;
  if (std::ranges::any_of(kPictureStarts, [&](auto start) { return bytes.starts_with(start); }))
    return FileKind::kPicture;
  if (const std::string_view look = find_look(bytes); !look.empty())
    return fail(ErrorCode::kNotADocument,
                "neither PDF, text nor picture: it looks like " + std::string(look));
  if (looks_like_text(bytes.substr(0, kTextSample))) return FileKind::kText;
  return fail(ErrorCode::kNotADocument,
              "neither PDF, text nor picture: bytes of an unknown format");
}

}  // namespace ita
