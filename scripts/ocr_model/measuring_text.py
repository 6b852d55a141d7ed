"""Texts to measure on, none of which training has seen: own sentences, Debian's Thai messages of dpkg, and made-up
codes, years, date ranges and scores in forms of their own."""
import random
from pathlib import Path

from lines import cut
from messages import read_messages
from tables import THAI_DIGITS

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = Path('/usr/share/locale/th/LC_MESSAGES/dpkg.mo')
MONTHS = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split()
TERMS = ('E-Service', 'ITA', '(OIT)', 'Facebook', 'QR Code', 'No Gift Policy', '(e-GP)', 'Line Official', 'NACC')
KINDS = ('code', 'year', 'range', 'score')


def read_sentences() -> list[str]:
    lines = (ROOT / 'data/ocr/measuring_phrases.txt').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if not line.startswith('#')]


def piece(text: str, rng: random.Random) -> str:
    length = rng.choice((rng.randint(8, 30), rng.randint(25, 60), rng.randint(50, 100)))
    start = rng.choice((0, rng.randint(0, max(0, len(text) - length))))
    return cut(text, start, length)


def prose(count: int, seed: int) -> list[str]:
    """Running text without digits of its own: what stock models are best at."""
    rng = random.Random(seed)
    own = read_sentences()
    messages = [t for t in read_messages(MESSAGES) if len(t) > 20 and "' '" not in t]
    lines: list[str] = []
    while len(lines) < count:
        text = piece(rng.choice(own if rng.random() < 0.6 else messages), rng)
        if len(text) > 3:
            lines.append(text)
    return lines


def report_lines(count: int, seed: int) -> list[str]:
    """Sentences with the numbers, codes, dates and terms that lines of reports have."""
    rng = random.Random(seed)
    own = read_sentences()
    lines = []
    for _ in range(count):
        text, thai = piece(rng.choice(own), rng), rng.random() < 0.6
        number = str(rng.randint(1, 20))
        mark = (number.translate(THAI_DIGITS) if thai else number) + '. '
        addition = token(rng.choice(KINDS), thai, rng)
        lines.append(rng.choice((mark + text, mark + text, f'{text} {addition}', f'{addition} {text}', text, addition,
                                 f'{text} ({addition})', f'- {text}', f'{text} {rng.choice(TERMS)}')))
    return lines


def token(kind: str, thai: bool, rng: random.Random) -> str:
    if kind == 'code':
        number = str(rng.randint(1, 43))
        return rng.choice('ieOoI') + (number.translate(THAI_DIGITS) if thai else number)
    if kind == 'year':
        text = rng.choice(('{}', 'พ.ศ. {}', 'ปี {}', 'งบประมาณ {}')).format(rng.randint(2558, 2573))
    elif kind == 'range':
        first = rng.randint(60, 72)
        a, b = rng.sample(range(12), 2)
        last = first + rng.randint(0, 1)
        text = f'{rng.randint(1, 31)} {MONTHS[a]} {first} - {rng.randint(1, 31)} {MONTHS[b]} {last}'
    else:
        text = f'{rng.randint(40, 99)}.{rng.randint(0, 99):02d}'
    return text.translate(THAI_DIGITS) if thai else text
