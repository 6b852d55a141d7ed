"""Thai prose of Debian's translated programs, the most varied Thai text that Debian carries, and its English words."""
import gettext
import re
from pathlib import Path

# What programs put in, and what is neither Thai nor ASCII.
NOISE = re.compile(r'<[^>]*>|%[-.0-9]+[a-z]+|[%$#]\(?[A-Za-z0-9_]+[)%$#]?|\{[^}]*\}|'
                   r'[^ -~\u0e01-\u0e3a\u0e3f-\u0e4d\u0e50-\u0e59]')
ENGLISH = re.compile(r'(?<![\w%$<])[A-Za-z][a-z]{1,13}(?![\w>])')


def read_english(catalogue: Path) -> set[str]:
    """English words of the originals, as they are written there."""
    with catalogue.open('rb') as stream:
        originals = gettext.GNUTranslations(stream)._catalog.keys()
    # A message's name may be a pair (of singular and number) and have its context before \x04.
    texts = (str(o[0] if isinstance(o, tuple) else o).split('\x04')[-1] for o in originals)
    return {word for text in texts for word in ENGLISH.findall(re.sub('[~_]', '', text))}


def read_messages(catalogue: Path) -> list[str]:
    """The texts that are mostly Thai, without what programs put in."""
    with catalogue.open('rb') as stream:
        texts = gettext.GNUTranslations(stream)._catalog.values()  # the only way to list a catalogue
    result = set()
    for text in texts:
        # A tilde or an underline before a letter marks the key of a menu.
        clean = ' '.join(NOISE.sub(' ', re.sub('[~_]', '', str(text))).split())
        thai = sum('\u0e01' <= c <= '\u0e5b' for c in clean)
        if len(clean) > 8 and thai > 0.6 * len(clean):
            result.add(clean)
    return sorted(result)
