"""Texts of training lines: what stands on a line or in a table cell of a report.

The wording comes from data/samples/source, data/codebook, data/ocr/training_phrases.txt, hunspell-th and Debian's Thai
messages; codes, dates, scores and the like from the forms below. The same seed gives the same lines.
"""
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import tables
from messages import read_english, read_messages
from tables import THAI_DIGITS

ROOT = Path(__file__).resolve().parents[2]
HUNSPELL = Path('/usr/share/hunspell/th_TH.dic')
CATALOGUES = ('/usr/lib/libreoffice/program/resource/th/LC_MESSAGES', '/usr/share/locale/th/LC_MESSAGES')
MEASURED = 'dpkg.mo'  # its texts are kept for the measurement
# A line is never cut before these (they hang on the letter before) nor after a leading vowel.
HANGING = 'ะาำัิีึืฺุู็่้๊๋์ํๅๆฯ'
LEADING = 'เแโใไ'
CONSONANTS = 'กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'
RARE = 'ฃฅฆฌฎฏฐฑฒฤฦฬฮญณษ'
PRINTABLE = re.compile(r'[^ -~\u0e01-\u0e3a\u0e3f-\u0e4d\u0e50-\u0e59–“”‘’•✓…]')


def walk(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from walk(item)
    elif isinstance(node, dict):
        for item in node.values():
            yield from walk(item)


def read_wording() -> list[str]:
    texts: set[str] = set()
    for path in sorted((ROOT / 'data/samples/source').glob('*.json')):
        texts.update(walk(json.loads(path.read_text(encoding='utf-8'))))
    for path in sorted((ROOT / 'data/codebook').glob('*.tsv')):
        for line in path.read_text(encoding='utf-8').splitlines()[1:]:
            if not line.startswith('#'):
                texts.update(line.split('\t'))
    for line in (ROOT / 'data/ocr/training_phrases.txt').read_text(encoding='utf-8').splitlines():
        texts.add(line)
    clean = {' '.join(PRINTABLE.sub('', t).split()) for t in texts}
    return sorted(t for t in clean if re.search('[ก-ฮ]', t) and not t.startswith('#'))


def read_words() -> list[str]:
    words = (w.split('/')[0].strip() for w in HUNSPELL.read_text(encoding='utf-8', errors='ignore').splitlines())
    return sorted({w for w in words if 1 < len(w) < 22 and not PRINTABLE.search(w)})


def catalogues() -> list[Path]:
    return [p for folder in CATALOGUES for p in sorted(Path(folder).glob('*.mo')) if p.name != MEASURED]


def cut(text: str, start: int, length: int) -> str:
    """A piece of about `length` characters that begins and ends between clusters."""
    def inside(at: int) -> bool:
        return 0 < at < len(text) and (text[at] in HANGING or text[at - 1] in LEADING)
    end = min(len(text), start + length)
    while inside(start):
        start -= 1
    while inside(end):
        end += 1
    return text[start:end].strip()


class Lines:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.wording = read_wording()
        self.sentences = [t for t in self.wording if len(t) > 24]
        self.messages = sorted({text for path in catalogues() for text in read_messages(path)})
        self.english = sorted({word for path in catalogues() for word in read_english(path)})
        self.words = read_words()
        months = [line.split('\t') for line in
                  (ROOT / 'data/codebook/months.tsv').read_text(encoding='utf-8').splitlines() if line[0].isdigit()]
        self.months = [[m[2] for m in months if m[1] == 'name'], [m[2] for m in months if m[1] == 'abbreviation']]
        # Digits and codes are what the old network lacks, and their lines are short and quickly trained on.
        self.forms = [(self.prose, 20), (self.cell, 7), (self.dictionary, 6), (self.period, 19), (self.codes, 24),
                      (self.number, 15), (self.numbered, 4), (self.latin, 6), (self.short, 4), (self.clusters, 1)]

    def line(self) -> str:
        while True:
            form = self.random.choices([f for f, _ in self.forms], [w for _, w in self.forms])[0]
            text = ' '.join(PRINTABLE.sub('', form()).split())
            # The fonts have no glyph for a mark that hangs on nothing.
            if 0 < len(text) <= 115 and text[0] not in 'ัิีึืฺุู็่้๊๋์ํ':
                return text

    # Small parts

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def pick(self, items):
        return self.random.choice(items)

    def digits(self, text: str, thai: float = 0.6) -> str:
        return text.translate(THAI_DIGITS) if self.chance(thai) else text

    def year(self) -> str:
        return str(self.random.randint(2555, 2575))

    def day(self) -> str:
        month = self.random.randrange(12)
        day, kind = self.random.randint(1, 31), self.random.random()
        year = self.year()
        if kind < 0.35:
            return f'{day} {self.months[0][month]} {self.pick(["", "", "พ.ศ. "])}{year}'
        if kind < 0.75:
            short = self.months[1][month]
            return f'{day} {short}{self.pick([" ", " ", ""])}{year[2:] if self.chance(0.7) else year}'
        if kind < 0.9:
            return f'{day}/{month + 1}/{year[2:] if self.chance(0.4) else year}'
        return f'{self.months[1][month]} {year[2:]}'

    def code(self) -> str:
        letter = self.pick('iiIIIeeEoOO')
        number = str(self.random.randint(1, 43))
        if letter in 'oO' and self.chance(0.15):
            letter, number = self.pick('0๐'), number.zfill(2)
        elif self.chance(0.1):
            number = number.zfill(2)
        return letter + self.pick(['', '', '', '', '', ' ']) + self.digits(number, 0.5)

    def amount(self) -> str:
        value = self.random.choice([self.random.randint(0, 9999), self.random.randint(10000, 99999999)])
        return f'{value:,}' + self.pick(['', '', '.-', '.00', f'.{self.random.randint(0, 99):02d}'])

    # Kinds of lines

    def prose(self) -> str:
        """A line of running text: begins and ends anywhere."""
        text = ''
        while len(text) < 130:
            piece = self.pick(self.sentences if self.chance(0.4) else self.messages)
            if self.chance(0.15):
                piece = f'{self.digits(str(self.random.randint(1, 12)))}. {piece}'
            if self.chance(0.12):
                piece += ' ' + self.pick([self.codes, self.period, self.number, self.term])()
            if self.chance(0.10):
                piece = self.pick(tables.QUOTES).format(piece)
            text += piece + self.pick([' ', ' ', ' ', ''])
        length = self.random.randint(60, 110) if self.chance(0.22) else self.random.randint(14, 55)
        return cut(text, self.pick((0, self.random.randint(1, 40))), length)

    def cell(self) -> str:
        text = self.pick(self.wording)
        if self.chance(0.12):
            text += '/' + self.pick(self.wording)
        if self.chance(0.10):
            text = self.pick(tables.BULLETS) + text
        return cut(text, 0, self.random.randint(6, 60))

    def dictionary(self) -> str:
        words = self.random.choices(self.words, k=self.pick([1, 1, 2, 2, 3, 4, 6]))
        text = self.pick(['', '', ' ']).join(words)
        if self.chance(0.06):
            text += self.pick(tables.ENDINGS)
        if self.chance(0.08):
            text = self.pick(tables.BRACKETS).format(text)
        return cut(text, 0, 48)

    def period(self) -> str:
        kind, dash = self.random.random(), self.pick(tables.TO)
        first = self.random.randint(2560, 2572)
        if kind < 0.20:
            text = self.day()
        elif kind < 0.36:
            text = self.day() + dash + self.day()
        elif kind < 0.56:
            style = self.random.randrange(2)
            start, end = self.pick(tables.SPANS)
            last = first + 1 if end < start else first
            years = [str(y)[2:] if style and self.chance(0.75) else str(y) for y in (first, last)]
            gap = self.pick([' ', ' ', ''])
            text = f'{self.months[style][start]}{gap}{years[0]}{dash}{self.months[style][end]}{gap}{years[1]}'
            if self.chance(0.6):
                text = (f'1 {self.months[style][start]}{gap}{years[0]}{dash}{self.pick([30, 31])} '
                        f'{self.months[style][end]}{gap}{years[1]}')
        elif kind < 0.70:
            text = self.pick(tables.BEFORE_YEAR) + self.year()
        elif kind < 0.82:
            text = f'ไตรมาสที่ {self.random.randint(1, 4)}'
            text += self.pick(['', f'/{first}', f' ปี {first}', f' - {self.random.randint(2, 4)}'])
        elif kind < 0.92:
            text = self.pick(tables.BEFORE_DAY) + self.day()
        else:
            text = self.pick(tables.FREQUENCIES).format(self.random.randint(1, 30))
        return self.digits(text, 0.65)

    def codes(self) -> str:
        count = self.pick([1, 1, 1, 1, 2, 2, 3, 5])
        separator = self.pick(tables.SEPARATORS)
        text = separator.join(self.code() for _ in range(count))
        kind = self.random.random()
        if kind < 0.12:
            text = self.pick(tables.BEFORE_CODES) + text
        elif kind < 0.20:
            text = f'({text})'
        elif kind < 0.30:
            text += ' ' + cut(self.pick(self.wording), 0, 30)
        elif kind < 0.36:
            text = cut(self.pick(self.wording), 0, 30) + f' ({text})'
        return text

    def number(self) -> str:
        kind, rng = self.random.random(), self.random
        score = f'{rng.randint(0, 99)}.{rng.randint(0, 99):02d}' if rng.random() < 0.93 else '100.00'
        if kind < 0.36:
            text = score
        elif kind < 0.46:
            text = self.pick(tables.SCORES).format(score)
        elif kind < 0.62:
            text = self.amount() + self.pick(tables.AFTER_AMOUNT)
        elif kind < 0.72:
            text = str(rng.randint(0, 9999))
        elif kind < 0.80:
            text = ' '.join(str(rng.randint(0, 99)) + self.pick(['', '.%02d' % rng.randint(0, 99)])
                            for _ in range(rng.randint(2, 4)))
        elif kind < 0.86:
            text = f'{rng.randint(1, 99)}/{rng.randint(1, 9999)}'
        elif kind < 0.91:
            text = f'โทร. 0-{rng.randint(2000, 7999)}-{rng.randint(1000, 9999)}'
            text += self.pick(['', ' ต่อ 1', f'-{rng.randint(1, 9)}'])
        elif kind < 0.96:
            text = f'ที่ {self.pick(["มท", "ปช", "นม", "ชร", "สฎ"])} {rng.randint(1000, 99999)}/ว{rng.randint(1, 9999)}'
        else:
            text = f'{rng.randint(7, 17):02d}.{self.pick(["00", "30"])} น.'
        return self.digits(text)

    def numbered(self) -> str:
        number = self.random.randint(1, 30)
        mark = self.pick(tables.NUMBERINGS).format(number)
        mark = self.digits(mark)
        return mark if self.chance(0.25) else mark + self.pick([' ', ' ', '']) + cut(self.pick(self.wording), 0, 50)

    def term(self) -> str:
        """Some Latin words: abbreviations and names of reports, or any English."""
        words = self.random.choices(tables.TERMS if self.chance(0.5) else self.english, k=self.pick([1, 1, 2, 3]))
        kind = self.random.random()
        if kind < 0.1:
            words = [w.upper() for w in words]
        elif kind < 0.3:
            words = [w.capitalize() for w in words]
        return self.pick([' ', ' ', ' ', '-', '/']).join(words)

    def latin(self) -> str:
        kind = self.random.random()
        if kind < 0.30:
            return self.term() + self.pick(['', '', '', ':', '.', ' !', '?'])
        if kind < 0.70:
            thai = cut(self.pick(self.wording), 0, self.random.randint(4, 30))
            return self.pick(tables.LATIN_IN_THAI).format(thai, self.term())
        if kind < 0.79:
            signs = 'abcdefghijklmnopqrstuvwxyz0123456789_-?=&~#/%'
            path = ''.join(self.random.choices(signs, k=self.random.randint(3, 14)))
            scheme, host = self.pick(['https://', 'http://', '', '']), self.pick(tables.HOSTS)
            return scheme + host + self.pick(['', '/', '/' + path])
        if kind < 0.88:
            name = ''.join(self.random.choices('abcdefghijklmnopqrstuvwxyz0123456789._-', k=self.random.randint(3, 12)))
            return name + '@' + self.pick(tables.MAIL_HOSTS)
        letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&;$_–~-+=*#@/:[]|<>!?\'"'
        return ''.join(self.random.choices(letters, k=self.random.randint(2, 12)))

    def short(self) -> str:
        kind = self.random.random()
        if kind < 0.30:
            return self.digits(str(self.random.randint(0, 40)))
        if kind < 0.45:
            return self.digits(f'{self.random.randint(1, 30)}{self.pick([".", ")", ""])}')
        if kind < 0.70:
            return self.pick(tables.SHORT)
        if kind < 0.80:
            return self.code()
        return cut(self.pick(self.words), 0, self.random.randint(1, 4))

    def clusters(self) -> str:
        """Letters in no order that a language knows, so that rare ones are read and not guessed."""
        result = []
        for _ in range(self.random.randint(2, 9)):
            base = self.pick(RARE if self.chance(0.3) else CONSONANTS)
            lead = self.pick(LEADING) if self.chance(0.15) else ''
            vowel = self.pick([*tables.VOWELS, 'ฺ' if self.chance(0.1) else ''])
            tone = self.pick(tables.TONES) if vowel not in ('็', 'ฺ') else ''
            if vowel in ('า', 'ะ', 'ำ'):
                result.append(lead + base + ('' if tone == '์' else tone) + vowel)
            else:
                result.append(lead + base + vowel + tone)
        return ''.join(result) + (self.digits(str(self.random.randint(0, 99999)), 0.8) if self.chance(0.3) else '')


if __name__ == '__main__':
    import sys
    source = Lines(int(sys.argv[1]))
    for _ in range(int(sys.argv[2])):
        print(source.line())
