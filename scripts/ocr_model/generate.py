#!/usr/bin/python3
"""Makes training lines: text, picture, degradation.

    generate.py --seed N --lines N --out FILE.lstmf [--fonts DIR] [--web-fonts DIR] [--preview FILE.png]

The same seed and fonts give the same lines. --preview writes the first 40 as one picture to look at.
"""
import argparse
import random
from pathlib import Path

import numpy
from PIL import Image

import degrade
import lstmf
from fonts import training_fonts
from lines import Lines
from render import line_picture, shown


def training_lines(seed: int, count: int, extra: Path | None, web: Path | None):
    rng = random.Random(seed)
    source = Lines(seed)
    fonts = training_fonts(extra, web)
    shares = [f.share for f in fonts]
    made = 0
    while made < count:
        text = source.line()
        font = rng.choices(fonts, shares)[0]
        neighbour = source.line() if rng.random() < 0.12 else None
        picture = line_picture(text, font, rng, neighbour)
        if picture is None:
            continue
        made += 1
        yield degrade.as_read(degrade.degrade(picture, rng), rng), shown(text, font), font


def preview(lines: list, path: Path) -> None:
    from PIL import ImageDraw
    sheet = Image.new('L', (1500, 70 * len(lines)), 255)
    for i, (picture, _, font) in enumerate(lines):
        image = Image.fromarray(picture)
        image = image.resize((max(1, image.width * 48 // image.height), 48))
        sheet.paste(image, (0, 70 * i + 14))
        ImageDraw.Draw(sheet).text((0, 70 * i), font.name, fill=0)
    sheet.save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--seed', type=int, required=True)
    parser.add_argument('--lines', type=int, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--fonts', type=Path)
    parser.add_argument('--web-fonts', type=Path)
    parser.add_argument('--preview', type=Path)
    options = parser.parse_args()
    lines = list(training_lines(options.seed, options.lines, options.fonts, options.web_fonts))
    if options.preview:
        preview(lines[:40], options.preview)
    lstmf.write(options.out, ((numpy.ascontiguousarray(p), t) for p, t, _ in lines))
    used: dict[str, int] = {}
    for _, _, font in lines:
        used[font.name] = used.get(font.name, 0) + 1
    names = ', '.join(f'{name} {count}' for name, count in sorted(used.items(), key=lambda u: -u[1]))
    print(f'generate: {len(lines)} lines, seed {options.seed}; {names}')


if __name__ == '__main__':
    main()
