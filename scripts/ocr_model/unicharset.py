#!/usr/bin/python3
"""Writes the character list and the word list of the new model.

    unicharset.py OLD.lstm-unicharset OLD_WORDS OUT_DIR

Old characters keep their places and their properties, so that the network's outputs for them carry over; the new ones
follow. OUT_DIR gets ita_tha.unicharset and ita_tha.words.
"""
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# What Debian's tha cannot print and reports use.
THAI = '๔๖๗๘๙ฌฃฅฦๅฺ'
LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
PUNCTUATION = '&;$_–~฿•✓…‘’'
NEW = THAI + LATIN + PUNCTUATION
ALPHA, LOWER, UPPER, DIGIT, PUNCT = 1, 2, 4, 8, 16
# Right-to-left properties as in ICU's UCharDirection.
DIRECTION = {'L': 0, 'EN': 2, 'ES': 3, 'ET': 4, 'CS': 6, 'ON': 10, 'NSM': 17}


def script(char: str) -> str:
    if '\u0e01' <= char <= '\u0e5b' and char != '฿':
        return 'Thai'
    return 'Latin' if char.isascii() and char.isalpha() else 'Common'


def properties(char: str) -> int:
    category = unicodedata.category(char)
    value = 0
    if category[0] == 'L':
        value |= ALPHA
    if category == 'Ll':
        value |= LOWER
    if category == 'Lu':
        value |= UPPER
    if category == 'Nd':
        value |= DIGIT
    if category[0] == 'P':
        value |= PUNCT
    return value


def entry(char: str, number: int, other_case: int) -> str:
    direction = DIRECTION[unicodedata.bidirectional(char)]
    return (f'{char} {properties(char):x} 0,255,0,255,0,0,0,0,0,0 {script(char)} {other_case} {direction} {number} '
            f'{char}\t# {char} [{ord(char):x} ]')


def widen(old: str) -> str:
    lines = old.splitlines()
    count = int(lines[0])
    known = {line.split(' ')[0] for line in lines[1:count + 1]}
    added = [c for c in NEW if c not in known]
    number = {c: count + i for i, c in enumerate(added)}
    entries = [entry(c, number[c], number.get(c.swapcase(), number[c])) for c in added]
    return '\n'.join([str(count + len(added)), *lines[1:count + 1], *entries]) + '\n'


def words(old_words: str, allowed: set[str]) -> list[str]:
    """The old model's words and the words of the assessment; sara am is written as the network prints it."""
    result = set(old_words.split())
    for path in (ROOT / 'data/dictionary/domain_words.txt',):
        result.update(w for line in path.read_text(encoding='utf-8').splitlines() if not line.startswith('#')
                      for w in line.split())
    spelled = {w.replace('ำ', 'ํา') for w in result}
    return sorted(w for w in spelled if 1 < len(w) and set(w) <= allowed)


def main() -> None:
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    out = Path(sys.argv[3])
    wide = widen(Path(sys.argv[1]).read_text(encoding='utf-8'))
    (out / 'ita_tha.unicharset').write_text(wide, encoding='utf-8')
    allowed = {line.split(' ')[0] for line in wide.splitlines()[1:]}
    chosen = words(Path(sys.argv[2]).read_text(encoding='utf-8'), allowed)
    (out / 'ita_tha.words').write_text('\n'.join(chosen) + '\n', encoding='utf-8')
    print(f'unicharset: {wide.splitlines()[0]} characters, {len(chosen)} words')


if __name__ == '__main__':
    main()
