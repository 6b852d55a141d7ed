"""Text made comparable: what a reader sees, without the accidents of print and of text layers."""
import unicodedata

from .thai import TO_ARABIC


def fold(text):
    """For exact comparison. Thai has no blanks between words, so a line's end may or may not become one: blanks
    do not count."""
    text = unicodedata.normalize('NFC', text or '').replace('\u0e4d\u0e32', '\u0e33')
    return ''.join(c for c in text if not c.isspace() and c not in '\u200b\u00ad')


def grams(text, length=3):
    """Runs of letters without marks and vowels above or below: what every PDF reader agrees on."""
    letters = [c for c in fold(text).translate(TO_ARABIC) if unicodedata.category(c)[0] in 'LN' and c != '\u0e33']
    return {''.join(letters[at:at + length]) for at in range(len(letters) - length + 1)}


def covered(wanted, found):
    return len(wanted & found) / len(wanted) if wanted else 1.0
