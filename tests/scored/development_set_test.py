#!/usr/bin/python3
"""development_set_test.py ITA: text PDFs, text files, damaged text layers and scans of the development set,
measured.

The bounds are promises of the project, not today's figures (docs/scores.md has those).
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get('ITA_SHARED', ROOT.parent / 'shared'))
SOUND, TEXT = ['digital', 'web'], ['txt']
DAMAGED = ['pua', 'latin', 'drop', 'shuffle', 'amlost', 'amdecomp', 'aaam', 'tonelost']
# set: classes, least figures, most figures
PROMISES = {
    'text PDFs and text files': (SOUND + TEXT, dict(rowsF1=.98, codesF1=.99, issue=.99, period=.98, resp=.97,
                                                    scoreF1=.98, meta=.97, clean=.93), dict(cer=.02, silent=.01)),
    'text PDFs': (SOUND, dict(clean=.97), dict(flagged=.05)),
    'damaged text layers': (DAMAGED, dict(codesF1=.98, clean=.92), dict(cer=.02, silent=.01, flagged=.15)),
    'decomposed and private-use marks': (['amdecomp', 'pua'], dict(clean=.97), {}),
    'scans at 300 dpi': (['clean300'], dict(rowsF1=.98, codesF1=.98, scoreF1=.98, clean=.88),
                         dict(cer=.015, silent=.01, flagged=.20)),
    'office scans': (['office200', 'sideways'], dict(rowsF1=.97, codesF1=.96, period=.95, scoreF1=.96, clean=.75),
                     dict(cer=.03, silent=.02, flagged=.35)),
    'phone pictures': (['phone'], dict(rowsF1=.95, codesF1=.92, period=.90, scoreF1=.93, clean=.55),
                       dict(cer=.05, silent=.03, flagged=.50)),
}


def measure(ita, classes):
    with tempfile.TemporaryDirectory() as work:
        reports = Path(work, 'reports')
        reports.mkdir()
        for file in (SHARED / 'eval' / 'dev').iterdir():
            if file.name.endswith('.gold.json') or file.name.split('.')[-2 if file.suffix == '.pdf' else -1] in classes:
                shutil.copy(file, reports)
        database = os.path.join(work, 'scored.db')
        subprocess.run([ita, '--db', database, 'import', '--progress', 'never', str(reports)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        export = os.path.join(work, 'export.jsonl')
        with open(export, 'wb') as out:
            subprocess.run([ita, '--db', database, 'export', '--format', 'jsonl'], check=True, stdout=out,
                           stderr=subprocess.DEVNULL)
        figures = os.path.join(work, 'figures.json')
        subprocess.run(['/usr/bin/python3', str(SHARED / 'eval' / 'score.py'), str(reports), export, '--json', figures],
                       check=True, stdout=subprocess.DEVNULL)
        return json.loads(Path(figures).read_text(encoding='utf8'))['all']


def main():
    if not (SHARED / 'eval' / 'score.py').exists():
        print(f'skipped: no development set at {SHARED} (ITA_SHARED names another place)')
        return 77
    failures = 0
    for name, (classes, least, most) in PROMISES.items():
        figures = measure(sys.argv[1], classes)
        print(name, {k: round(v, 3) for k, v in figures.items()})
        broken = [f'{k} {figures[k]:.3f} < {v}' for k, v in least.items() if not figures[k] >= v]
        broken += [f'{k} {figures[k]:.3f} > {v}' for k, v in most.items() if not figures[k] <= v]
        for what in broken:
            print(f'  broken promise: {what}')
        failures += len(broken)
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())
