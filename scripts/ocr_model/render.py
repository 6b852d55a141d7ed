"""A line of text as a grey picture at 300 dpi, cut as the program cuts its lines: close to the ink, a white border."""
import random

import numpy
from PIL import Image, ImageDraw

from fonts import Font, fallback
from lines import HANGING, LEADING
from tables import THAI_DIGITS

DPI = 300
SIZES = (10.5, 12, 13, 14, 14, 15, 16, 16, 16, 16, 18, 20)  # points; most reports are set in 14 to 16
MARGIN = 60


def runs(text: str, font: Font) -> list[tuple[Font, str]]:
    """The text by the font that has its glyphs; a mark stays with its letter."""
    spare = fallback()
    result: list[tuple[Font, str]] = []
    for char in text:
        chosen = font if font.has(char) else spare
        if result and (result[-1][0] is chosen or char in HANGING):
            result[-1] = (result[-1][0], result[-1][1] + char)
        else:
            result.append((chosen, char))
    return result


def clusters(text: str) -> list[str]:
    result: list[str] = []
    for char in text:
        if result and (char in HANGING or result[-1][-1] in LEADING):
            result[-1] += char
        else:
            result.append(char)
    return result


def draw(text: str, font: Font, pixels: int, spacing: float) -> Image.Image:
    """Black on white, with the whole line's height around it."""
    pieces = runs(text, font)
    if spacing:
        pieces = [(f, c) for f, t in pieces for c in clusters(t)]
    width = int(sum(f.at(pixels).getlength(t) + spacing for f, t in pieces)) + 2 * MARGIN
    picture = Image.new('L', (max(width, 2 * MARGIN), int(pixels * 2.2)), 255)
    pen = ImageDraw.Draw(picture)
    x = float(MARGIN)
    for piece_font, piece in pieces:
        sized = piece_font.at(pixels)
        pen.text((x, pixels * 1.4), piece, font=sized, fill=0, anchor='ls')
        x += sized.getlength(piece) + spacing
    return picture


def ink_box(picture: Image.Image) -> tuple[int, int, int, int] | None:
    return picture.point(lambda v: 255 if v < 128 else 0).getbbox()


def shown(text: str, font: Font) -> str:
    """What the picture says: fonts that draw Thai digits for Arabic ones say Thai digits."""
    return text.translate(THAI_DIGITS) if font.thai_digits_for_arabic else text


def add_neighbours(picture: numpy.ndarray, other: numpy.ndarray, rng: random.Random) -> None:
    """Crumbs of the lines above and below that a close cut leaves at the edges."""
    height, width = picture.shape
    for edge in ('top', 'bottom'):
        if rng.random() < 0.5:
            continue
        rows = min(rng.randint(2, max(3, height // 12)), other.shape[0], height)
        strip = other[-rows:] if edge == 'top' else other[:rows]
        count = min(width, strip.shape[1])
        target = picture[:rows, :count] if edge == 'top' else picture[-rows:, :count]
        # Only where no ink of the line itself would be changed.
        numpy.minimum(target, strip[:, :count], out=target, where=target > 200)


def add_rules(picture: numpy.ndarray, rng: random.Random) -> None:
    """Remains of table rules along an edge, whole or broken."""
    height, width = picture.shape
    for edge in rng.sample(('left', 'right', 'top', 'bottom'), rng.choice((1, 1, 2))):
        thick, at = rng.randint(1, 4), rng.randint(0, 4)
        shade = rng.randint(0, 140)
        if edge in ('left', 'right'):
            start = rng.randint(0, height // 2) if rng.random() < 0.5 else 0
            end = rng.randint(start + height // 4, height)
            columns = slice(at, at + thick) if edge == 'left' else slice(width - at - thick, width - at)
            picture[start:end, columns] = shade
        else:
            start = rng.randint(0, width // 2)
            end = rng.randint(start + width // 8, width)
            rows = slice(at, at + thick) if edge == 'top' else slice(height - at - thick, height - at)
            picture[rows, start:end] = shade


def line_picture(text: str, font: Font, rng: random.Random, neighbour: str | None = None) -> numpy.ndarray | None:
    """The cut line, or None where the font leaves nothing to see."""
    pixels = round(rng.choice(SIZES) * DPI / 72)
    spacing = rng.uniform(1, pixels / 8) if rng.random() < 0.06 else 0.0
    picture = draw(text, font, pixels, spacing)
    stretch = rng.choice((1.0, rng.uniform(0.85, 1.1), rng.uniform(0.85, 1.0)))
    if stretch != 1.0:
        picture = picture.resize((max(1, round(picture.width * stretch)), picture.height), Image.BICUBIC)
    box = ink_box(picture)
    if box is None or box[2] - box[0] < 2:
        return None
    left, top, right, bottom = box
    if rng.random() < 0.2:  # the line's full height, as where a neighbour in the row sets it
        top, bottom = min(top, round(pixels * 0.35)), max(bottom, round(pixels * 1.65))
    border = [rng.choice((10, 10, rng.randint(3, 18))) for _ in range(4)]
    array = numpy.full((bottom - top + border[1] + border[3], right - left + border[0] + border[2]), 255, numpy.uint8)
    array[border[1]:border[1] + bottom - top, border[0]:border[0] + right - left] = \
        numpy.asarray(picture)[top:bottom, left:right]
    if neighbour:
        other = draw(neighbour, font, pixels, 0)
        other_box = ink_box(other)
        if other_box:
            add_neighbours(array, numpy.asarray(other.crop(other_box)), rng)
    if rng.random() < 0.08:
        add_rules(array, rng)
    return array
