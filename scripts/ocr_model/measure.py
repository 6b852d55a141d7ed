#!/usr/bin/python3
"""Measures Thai models beside each other on lines that none was trained on.

    measure.py [--fonts DIR] [--held-out DIR] [--lines N] [--part errors|exact] NAME=FILE.traineddata... NAME=tha+eng...

A model is a file or the languages of the installed Tesseract. Prints two tables as Markdown: character error rates in
percent, without and (with) blanks, by fonts and condition; and how many percent of codes, years, date ranges and scores
are read exactly (codes also without telling O from o and 0), off scans as offices make them and off badly damaged
lines. Lines are read one at a time (page segmentation mode 7), grey and levelled.
"""
import argparse
import random
import re
import tempfile
import time
import unicodedata
from pathlib import Path

import numpy
from Levenshtein import distance
from PIL import Image
from tesserocr import OEM, PSM, PyTessBaseAPI

import degrade
from fonts import Font, held_out_fonts, training_fonts
from measuring_text import KINDS, prose, report_lines, token
from render import line_picture, shown

INSTALLED = '/usr/share/tesseract-ocr/5/tessdata'
CONDITIONS = {'clean': ((degrade.clean, 1),),
              'degraded': tuple(d for d in degrade.TRAINING if d[0] is not degrade.clean),
              'unseen': degrade.UNSEEN}
EXACT_CONDITIONS = {'scanned': ((degrade.scanned, 1),),
                    'damaged': CONDITIONS['degraded'] + tuple((k, 10) for k, _ in CONDITIONS['unseen'])}
DIGITS = ('Thai', 'Arabic')
NEVER_SEEN = 'never seen'
# Variants of one character in print; a reader that gives the other one has not misread.
SAME = str.maketrans({'–': '-', '“': '"', '”': '"', '‘': "'", '’': "'", 'ๅ': 'า'})
CODE_LETTERS = str.maketrans('oO๐lL|', '000iii')


def normal(text: str) -> str:
    text = unicodedata.normalize('NFC', ' '.join(text.split())).translate(SAME).replace('เเ', 'แ')
    return re.sub('ํ([่-๋]?)า', r'\1ำ', text)


class Reader:
    def __init__(self, name: str, model: str, scratch: Path) -> None:
        self.name = name
        self.seconds = 0.0
        folder, languages = INSTALLED, model
        if model.endswith('.traineddata'):
            (scratch / f'{name}.traineddata').write_bytes(Path(model).read_bytes())
            folder, languages = str(scratch), name
        self.api = PyTessBaseAPI(path=folder, lang=languages, oem=OEM.LSTM_ONLY, psm=PSM.SINGLE_LINE)
        self.api.SetVariable('preserve_interword_spaces', '1')

    def read(self, picture: numpy.ndarray) -> str:
        start = time.process_time()
        self.api.SetImage(Image.fromarray(numpy.ascontiguousarray(picture)))
        self.api.SetSourceResolution(300)
        text = self.api.GetUTF8Text()
        self.seconds += time.process_time() - start
        return normal(text)


def font_groups(extra: Path | None, web: Path | None) -> dict[str, list[Font]]:
    trained, unknown = training_fonts(extra), held_out_fonts(web)
    names = dict.fromkeys(f.name.split('-')[0] for f in unknown)
    groups = {f'{NEVER_SEEN} ({", ".join(names)})': unknown,
              'Laksaman': [f for f in trained if f.name.startswith('Laksaman')],
              'TH Sarabun': [f for f in trained if f.name.startswith('THSarabun')]}
    return {name: fonts for name, fonts in groups.items() if fonts}


def pictures(texts: list[str], fonts: list[Font], kinds, seed: int):
    rng = random.Random(seed)
    for text in texts:
        font = rng.choices(fonts, [f.share for f in fonts])[0]
        picture = line_picture(text, font, rng)
        if picture is not None:
            yield degrade.level(degrade.degrade(picture, rng, kinds)), normal(shown(text, font))


def error_rates(readers: list[Reader], groups: dict[str, list[Font]], count: int) -> None:
    print('| text | fonts | lines | ' + ' | '.join(r.name for r in readers) + ' |')
    print('|---|---|---|' + '---|' * len(readers))
    seed = 7000
    for name, texts in (('prose', prose), ('report lines', report_lines)):
        for group, fonts in groups.items():
            for condition, kinds in CONDITIONS.items():
                seed += 1
                errors = [[0, 0] for _ in readers]
                letters = [0, 0]
                for picture, truth in pictures(texts(count, seed), fonts, kinds, seed):
                    bare = truth.replace(' ', '')
                    letters[0] += len(bare)
                    letters[1] += len(truth)
                    for reader, error in zip(readers, errors):
                        text = reader.read(picture)
                        error[0] += distance(bare, text.replace(' ', ''))
                        error[1] += distance(truth, text)
                cells = ' | '.join(f'{100 * e[0] / letters[0]:.2f} ({100 * e[1] / letters[1]:.2f})' for e in errors)
                print(f'| {name} | {group} | {condition} | {cells} |', flush=True)


def exact_rates(readers: list[Reader], groups: dict[str, list[Font]], count: int) -> None:
    print('\n| read exactly | fonts | lines | ' + ' | '.join(f'{r.name}, {d}' for r in readers for d in DIGITS) + ' |')
    print('|---|---|---|' + '---|' * (len(readers) * len(DIGITS)))
    seen = {name: fonts for name, fonts in groups.items() if not name.startswith(NEVER_SEEN)}
    unseen = {name: fonts for name, fonts in groups.items() if name.startswith(NEVER_SEEN)}
    seed = 8000
    for k, kind in enumerate(KINDS):
        for some in (seen, unseen):
            fonts = [Font(f.path, f.share / sum(x.share for x in group)) for group in some.values() for f in group
                     if not f.thai_digits_for_arabic]
            for condition, kinds in EXACT_CONDITIONS.items():
                cells: list[list[str]] = [[] for _ in readers]
                for digits in DIGITS:
                    seed += 1
                    rng = random.Random(500 + 2 * k + (digits == 'Thai'))
                    texts = [token(kind, digits == 'Thai', rng) for _ in range(count)]
                    for column, rate in zip(cells, exact_shares(readers, pictures(texts, fonts, kinds, seed))):
                        column.append(('{:.1f} ({:.1f})' if kind == 'code' else '{:.1f}').format(*rate))
                row = ' | '.join(' | '.join(column) for column in cells)
                print(f'| {kind} | {", ".join(some)} | {condition} | {row} |', flush=True)


def exact_shares(readers: list[Reader], lines) -> list[tuple[float, float]]:
    """For each reader, percent exact, and with codes folded."""
    right = [[0, 0] for _ in readers]
    total = 0
    for picture, truth in lines:
        total += 1
        wanted = truth.replace(' ', '')
        for reader, score in zip(readers, right):
            text = reader.read(picture).replace(' ', '')
            score[0] += text == wanted
            score[1] += folded(text) == folded(wanted)
    return [(100 * exact / total, 100 * alike / total) for exact, alike in right]


def folded(code: str) -> str:
    """Without what the grammar of codes decides in any case: the letter's case, and o or 0."""
    return code.translate(CODE_LETTERS).lower()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--fonts', type=Path)
    parser.add_argument('--held-out', type=Path, help='folder of web_fonts.py --held-out')
    parser.add_argument('--lines', type=int, default=300)
    parser.add_argument('--part', choices=('errors', 'exact', 'both'), default='both')
    parser.add_argument('models', nargs='+')
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        readers = [Reader(*m.split('=', 1), Path(scratch)) for m in options.models]
        groups = font_groups(options.fonts, options.held_out)
        if options.part != 'exact':
            error_rates(readers, groups, options.lines)
        if options.part != 'errors':
            exact_rates(readers, groups, options.lines)
        print('\nseconds: ' + ', '.join(f'{r.name} {r.seconds:.1f}' for r in readers))


if __name__ == '__main__':
    main()
