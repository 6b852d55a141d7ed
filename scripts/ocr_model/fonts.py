"""The fonts of the lines: which are trained on, how often, and which are kept for the measurement.

A font that has no glyph for a character gets it from a fallback, as word processors do.
"""
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from PIL import ImageFont
from fontTools.ttLib import TTFont

TLWG = Path('/usr/share/fonts/truetype/tlwg')
ARUNDINA = Path('/usr/share/fonts/truetype/arundina')
NOTO = Path('/usr/share/fonts/truetype/noto')
FALLBACK = Path('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf')
# Never trained on, and so are the families that `web_fonts.py --held-out` fetches. The measured error is theirs.
HELD_OUT = ('Umpush',)
# Share of a family among the lines. Laksaman is the free sister of TH Sarabun, which most reports are set in.
TLWG_SHARES = {'Laksaman': 26, 'Garuda': 7, 'Kinnari': 9, 'Norasi': 9, 'Loma': 7, 'Waree': 6, 'Sawasdee': 6,
               'TlwgTypo': 3, 'TlwgTypist': 2, 'TlwgTypewriter': 2, 'TlwgMono': 1, 'Purisa': 2}
ARUNDINA_SHARES = {'ArundinaSans': 4, 'ArundinaSerif': 5}
NOTO_SHARES = {'NotoSansThai': 2, 'NotoSerifThai': 3}
WEB_SHARE = 26  # all fonts of web_fonts.py together
EXTRA_SHARE = 32  # all fonts of the extra folder together
BOLD, SLANTED = 0.28, 0.05  # shares within a family


@dataclass(frozen=True)
class Font:
    path: Path
    share: float

    @property
    def name(self) -> str:
        return self.path.stem

    @cached_property
    def characters(self) -> frozenset[int]:
        return _characters(self.path)

    @cached_property
    def thai_digits_for_arabic(self) -> bool:
        """TH SarabunIT๙ and its like draw ๑ for the character 1; the line then reads ๑."""
        font = TTFont(self.path, lazy=True)
        glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
        return 'glyf' in font and ord('1') in cmap and ord('๑') in cmap and \
            font['glyf'][cmap[ord('5')]] == font['glyf'][cmap[ord('๕')]] and bool(glyphs)

    def at(self, pixels: int) -> ImageFont.FreeTypeFont:
        return _sized(self.path, pixels)

    def has(self, char: str) -> bool:
        return ord(char) in self.characters or char == ' '


@lru_cache(maxsize=None)
def _characters(path: Path) -> frozenset[int]:
    return frozenset(TTFont(path, lazy=True).getBestCmap())


@lru_cache(maxsize=512)
def _sized(path: Path, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), pixels, layout_engine=ImageFont.Layout.RAQM)


def fallback() -> Font:
    return Font(FALLBACK, 0)


def _family(folder: Path, stem: str, share: float) -> list[Font]:
    def existing(*suffixes: str) -> list[Path]:
        return [p for p in (folder / f'{stem}{s}.ttf' for s in suffixes) if p.exists()]
    upright = existing('', '-Regular')[:1]
    bold = existing('-Bold')[:1]
    slanted = existing('-Italic', '-Oblique', '-BoldItalic')[:1]
    parts = [(upright, 1 - BOLD - SLANTED), (bold, BOLD), (slanted, SLANTED)]
    return [Font(path, share * part) for paths, part in parts for path in paths]


def _folder(folder: Path | None, share: float) -> list[Font]:
    paths = sorted(folder.glob('*.ttf')) if folder else []
    def weight(path: Path) -> float:
        name = path.stem.lower()
        return SLANTED / 2 if 'italic' in name else BOLD if 'bold' in name else 1 - BOLD - SLANTED
    total = sum(weight(p) for p in paths)
    return [Font(p, share * weight(p) / total) for p in paths]


def training_fonts(extra: Path | None, web: Path | None = None) -> list[Font]:
    result = _folder(extra, EXTRA_SHARE) + _folder(web, WEB_SHARE)
    for folder, shares in ((TLWG, TLWG_SHARES), (ARUNDINA, ARUNDINA_SHARES), (NOTO, NOTO_SHARES)):
        for stem, share in shares.items():
            result += _family(folder, stem, share)
    if len(result) < len(TLWG_SHARES):
        raise SystemExit('fonts: apt-get install $(scripts/dependencies model data test)')
    return result


def held_out_fonts(web: Path | None = None) -> list[Font]:
    stems = sorted({p.stem.split('-')[0] for p in web.glob('*.ttf')}) if web else []
    return [font for stem in HELD_OUT for font in _family(TLWG, stem, 1)] + \
        [font for stem in stems for font in _family(web, stem, 1)]
