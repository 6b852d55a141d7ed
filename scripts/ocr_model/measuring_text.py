"""Texts to measure on, none of which training has seen: own sentences, Debian's Thai messages, and made-up codes,
years, date ranges and scores in forms of their own."""
import gettext
import random
import re
from pathlib import Path

from lines import THAI_DIGITS, cut

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = Path('/usr/share/locale/th/LC_MESSAGES/dpkg.mo')  # part of Debian's dpkg
MONTHS = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split()
KINDS = ('code', 'year', 'range', 'score')


def sentences() -> list[str]:
    own = (ROOT / 'data/ocr/measuring_phrases.txt').read_text(encoding='utf-8').splitlines()
    result = [t for t in own if not t.startswith('#')] * 2
    with MESSAGES.open('rb') as stream:
        catalogue = gettext.GNUTranslations(stream)._catalog  # the only way to list a catalogue
    for message in catalogue.values():
        text = ' '.join(re.sub(r"%[-#0-9.]*[a-z]+|[^ -~\u0e01-\u0e5b]", ' ', str(message)).split())
        thai = sum('\u0e01' <= c <= '\u0e5b' for c in text)
        if len(text) > 20 and thai > 0.75 * len(text):
            result.append(text)
    return result


def prose(count: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    source = sentences()
    lines = []
    while len(lines) < count:
        text = rng.choice(source)
        length = rng.choice((rng.randint(8, 30), rng.randint(25, 60), rng.randint(50, 100)))
        lines.append(cut(text, rng.randint(0, max(0, len(text) - length)), length))
    return [t for t in lines if len(t) > 3 and t[0] not in 'ัิีึืฺุู็่้๊๋์ํ']


def token(kind: str, thai: bool, rng: random.Random) -> str:
    if kind == 'code':
        number = str(rng.randint(1, 43))
        return rng.choice('ieOoI') + (number.translate(THAI_DIGITS) if thai else number)
    if kind == 'year':
        text = rng.choice(('{}', 'พ.ศ. {}', 'ปี {}', 'งบประมาณ {}')).format(rng.randint(2558, 2573))
    elif kind == 'range':
        first = rng.randint(60, 72)
        a, b = rng.sample(range(12), 2)
        text = f'{rng.randint(1, 31)} {MONTHS[a]} {first} - {rng.randint(1, 31)} {MONTHS[b]} {first + rng.randint(0, 1)}'
    else:
        text = f'{rng.randint(40, 99)}.{rng.randint(0, 99):02d}'
    return text.translate(THAI_DIGITS) if thai else text
