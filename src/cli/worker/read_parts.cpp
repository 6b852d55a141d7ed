#include "cli/worker/read_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "extract/table/page_builder.h"

namespace ita {
namespace {

constexpr double kPagePart = 0.5;
constexpr std::size_t kFewLetters = 80;  // beside a scan: a page number, a registration line
constexpr double kLookingDpi = 75;
constexpr double kFewestStrokes = 0.006, kMostStrokes = 0.35;  // of the part's pixels
constexpr double kFlatPaper = 0.5;  // of the pixels are as bright as what is around them
constexpr int kStroke = 36, kFlat = 14, kAround = 5;  // grey levels; pixels to each side
constexpr std::size_t kFewestRead = 6;
constexpr double kSureEnough = 0.55;
constexpr double kLargePart = 0.06;  // of the page: writing that cannot be read there is missed

// Grey at about 75 dpi: each pixel the mean of a square.
Raster shrink(const Raster& picture) {
  const int step = std::max(1, static_cast<int>(picture.dpi / kLookingDpi));
  Raster small{picture.width / step, picture.height / step, 1, picture.dpi / step, {}};
  small.pixels.resize(static_cast<std::size_t>(small.width) *
                      static_cast<std::size_t>(small.height));
  for (int y = 0; y < small.height; ++y)
    for (int x = 0; x < small.width; ++x) {
      int sum = 0;
      for (int dy = 0; dy < step; ++dy) {
        const uint8_t* row = picture.row(y * step + dy) + x * step * picture.channels;
        for (int i = 0; i < step * picture.channels; ++i) sum += row[i];
      }
      small.row(y)[x] = static_cast<uint8_t>(sum / (step * step * picture.channels));
    }
  return small;
}

// Paints what the text layer says in the colour of the paper around it.
void cover_letters(Raster& picture, const Box& part, const std::vector<Cluster>& clusters) {
  const double scale = picture.dpi / 72;
  for (const Cluster& cluster : clusters) {
    const Box box = intersect(cluster.box, part);
    if (box.area() <= 0) continue;
    const auto pixel = [&](double at, double from, int most) {
      return std::clamp(static_cast<int>(std::lround((at - from) * scale)), 0, most);
    };
    const int x0 = std::max(0, pixel(box.x0, part.x0, picture.width) - 1);
    const int x1 = std::min(picture.width, pixel(box.x1, part.x0, picture.width) + 1);
    const int y0 = pixel(box.y0, part.y0, picture.height);
    const int y1 = pixel(box.y1, part.y0, picture.height);
    if (x0 >= x1) continue;
    for (int y = y0; y < y1; ++y) {
      uint8_t* row = picture.row(y);
      const uint8_t* paper = row + std::max(0, x0 - 1) * picture.channels;
      for (int x = x0; x < x1; ++x)
        std::copy_n(paper, picture.channels, row + x * picture.channels);
    }
  }
}

// Writing is thin strokes on even paper; photographs have little that is even, art has no strokes.
bool holds_writing(const Raster& picture) {
  const Raster small = shrink(picture);
  if (small.width <= 2 * kAround || small.height <= 2 * kAround) return false;
  // Sums of all pixels left of and above each one.
  const std::size_t stride = static_cast<std::size_t>(small.width) + 1;
  std::vector<uint32_t> sums(stride * (static_cast<std::size_t>(small.height) + 1));
  for (int y = 0; y < small.height; ++y) {
    uint32_t row = 0;
    for (int x = 0; x < small.width; ++x) {
      row += small.row(y)[x];
      const std::size_t at =
          (static_cast<std::size_t>(y) + 1) * stride + static_cast<std::size_t>(x) + 1;
      sums[at] = sums[at - stride] + row;
    }
  }
  std::size_t strokes = 0, flat = 0, all = 0;
  for (int y = kAround; y < small.height - kAround; ++y)
    for (int x = kAround; x < small.width - kAround; ++x) {
      const auto sum_to = [&](int to_x, int to_y) {
        return sums[static_cast<std::size_t>(to_y) * stride + static_cast<std::size_t>(to_x)];
      };
      constexpr int kSide = 2 * kAround + 1;
      const uint32_t sum = sum_to(x + kAround + 1, y + kAround + 1) -
                           sum_to(x - kAround, y + kAround + 1) -
                           sum_to(x + kAround + 1, y - kAround) + sum_to(x - kAround, y - kAround);
      const int apart =
          std::abs(static_cast<int>(small.row(y)[x]) - static_cast<int>(sum / (kSide * kSide)));
      strokes += apart > kStroke ? 1 : 0;
      flat += apart < kFlat ? 1 : 0;
      ++all;
    }
  const double share = static_cast<double>(strokes) / static_cast<double>(all);
  return share >= kFewestStrokes && share <= kMostStrokes &&
         static_cast<double>(flat) >= kFlatPaper * static_cast<double>(all);
}

std::size_t letters_beside(const RawPage& raw, const std::vector<UnreadPart>& parts) {
  return static_cast<std::size_t>(
      std::count_if(raw.clusters.begin(), raw.clusters.end(), [&](const Cluster& cluster) {
        return std::none_of(parts.begin(), parts.end(), [&](const UnreadPart& part) {
          return part.box.contains(cluster.box.center_x(), cluster.box.center_y());
        });
      }));
}

Diagnostic not_read(const UnreadPart& part, const std::string& why) {
  return {"picture_not_read", fmt::format("a picture at {:.0f}, {:.0f} to {:.0f}, {:.0f} pt: {}",
                                          part.box.x0, part.box.y0, part.box.x1, part.box.y1, why)};
}

bool is_believable(const RawPage& read) {
  if (read.clusters.size() < kFewestRead) return false;
  double sum = 0;
  for (const Cluster& cluster : read.clusters) sum += cluster.confidence;
  return sum >= kSureEnough * static_cast<double>(read.clusters.size());
}

void join(RawPage read, const Box& part, RawPage& raw) {
  for (Cluster& cluster : read.clusters) {
    cluster.box = {cluster.box.x0 + part.x0, cluster.box.y0 + part.y0, cluster.box.x1 + part.x0,
                   cluster.box.y1 + part.y0};
    cluster.baseline += part.y0;
    raw.clusters.push_back(std::move(cluster));
  }
  for (const Ruling& rule : read.rulings)
    raw.rulings.push_back(
        {rule.x0 + part.x0, rule.y0 + part.y0, rule.x1 + part.x0, rule.y1 + part.y0});
}

}  // namespace

UnreadWriting find_writing(PdfDocument& pdf, const RawPage& raw) {
  UnreadWriting writing;
  double area = 0;
  for (const UnreadPart& part : raw.unread) {
    UnreadPart coarse = part;
    coarse.dpi = 2 * kLookingDpi;
    coarse.colour = false;
    Result<Raster> picture = pdf.draw_part(raw.number, coarse);
    if (!picture) continue;
    cover_letters(*picture, part.box, raw.clusters);
    if (!holds_writing(*picture)) continue;
    area += part.box.area();
    writing.parts.push_back(part);
  }
  writing.is_page = area >= kPagePart * raw.width * raw.height &&
                    letters_beside(raw, writing.parts) < kFewLetters;
  return writing;
}

std::vector<PageContent> read_parts(PdfDocument& pdf, const std::vector<UnreadPart>& parts,
                                    PictureReader& reader, const std::function<void()>& breathe,
                                    RawPage& raw) {
  std::vector<PageContent> turned;
  const std::vector<Cluster> letters = raw.clusters;
  for (const UnreadPart& part : parts) {
    breathe();
    Result<Raster> picture = pdf.draw_part(raw.number, part);
    if (picture) cover_letters(*picture, part.box, letters);
    Result<RawPage> read =
        picture ? reader.read(std::move(*picture), breathe) : tl::unexpected(picture.error());
    if (!read) {
      raw.diagnostics.push_back(not_read(part, read.error().detail));
      continue;
    }
    if (!is_believable(*read)) {
      if (part.box.area() >= kLargePart * raw.width * raw.height)
        raw.diagnostics.push_back(not_read(part, "it looks like writing and could not be read"));
      continue;
    }
    raw.diagnostics.push_back(
        {"picture_read", fmt::format("the picture at {:.0f}, {:.0f} to {:.0f}, {:.0f} pt was read",
                                     part.box.x0, part.box.y0, part.box.x1, part.box.y1)});
    if (read->rotation == 0) {
      join(std::move(*read), part.box, raw);
      continue;
    }
    RawPage alone;
    alone.number = raw.number;
    alone.route = Route::kOcr;
    alone.width = raw.width;
    alone.height = raw.height;
    join(std::move(*read), part.box, alone);
    turned.push_back(build_page(std::move(alone)));
  }
  return turned;
}

}  // namespace ita
