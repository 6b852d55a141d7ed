#!/usr/bin/python3
"""Fetches free Thai fonts of many styles from npm (packages @fontsource/...; all OFL) and makes TrueType files of them.

    web_fonts.py [--held-out] DIR

The packages hold a file a script; a line of a report has both, so the Thai and the Latin file are put together. Only for
training and, with --held-out, for measuring: nothing of them is in the repository or in the program.
"""
import argparse
import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

# Package: the version that the shipped model was trained with.
PACKAGES = {'niramit': '5.3.0', 'trirong': '5.3.0', 'taviraj': '5.3.0', 'fahkwang': '5.3.0', 'mali': '5.3.0',
            'ibm-plex-sans-thai-looped': '5.3.0', 'noto-sans-thai-looped': '5.3.0', 'k2d': '5.2.8', 'krub': '5.2.7',
            'koho': '5.3.0', 'bai-jamjuree': '5.3.0', 'maitree': '5.3.0', 'charm': '5.2.7', 'sarabun': '5.3.0'}
# Never trained on: one with loops, one with serifs, one without either.
HELD_OUT = {'kodchasan': '5.2.8', 'pridi': '5.3.0', 'athiti': '5.2.8'}
FACES = {'Regular': '400-normal', 'Bold': '700-normal', 'Italic': '400-italic'}


def unpack(package: str, version: str, folder: Path) -> Path:
    subprocess.run(['npm', 'pack', '--silent', f'@fontsource/{package}@{version}'], cwd=folder, check=True,
                   capture_output=True)
    with tarfile.open(next(folder.glob('*.tgz'))) as archive:
        archive.extractall(folder)
    return folder / 'package/files'


def plain(source: Path, target: Path) -> Path:
    """A TrueType file of a WOFF one, without hints, which differ between the two files."""
    font = TTFont(source)
    font.flavor = None
    for table in ('fpgm', 'prep', 'cvt ', 'gasp', 'hdmx', 'VDMX', 'DSIG', 'STAT'):
        if table in font:
            del font[table]
    font.save(target)
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--held-out', action='store_true', help='the fonts that training never sees')
    parser.add_argument('folder', type=Path)
    options = parser.parse_args()
    out = options.folder
    out.mkdir(parents=True, exist_ok=True)
    for package, version in (HELD_OUT if options.held_out else PACKAGES).items():
        stem = ''.join(part.capitalize() for part in package.split('-'))
        with tempfile.TemporaryDirectory() as scratch:
            files = unpack(package, version, Path(scratch))
            for face, suffix in FACES.items():
                parts = [files / f'{package}-{script}-{suffix}.woff' for script in ('thai', 'latin')]
                if all(p.exists() for p in parts):
                    ttf = [plain(p, Path(scratch, f'{i}.ttf')) for i, p in enumerate(parts)]
                    Merger(Options(drop_tables=['meta'])).merge([str(p) for p in ttf]).save(out / f'{stem}-{face}.ttf')
        print(f'web_fonts: {stem}', flush=True)


if __name__ == '__main__':
    main()
