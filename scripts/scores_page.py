#!/usr/bin/python3
"""Prints docs/scores.md: scores_page.py DATE COMMIT [TITLE FIGURES.json] …"""
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from samples.measure_score import FIGURES  # noqa: E402

HEAD = """# Scores

Written by `scripts/score` on %s at commit %s.

Shares from 0 to 1. `cer` (wrong characters per known character), `silent` (rows without a flag that would have to
be corrected) and `flagged` (rows with a flag for review) are better when low, all others when high. What each
figure counts: `scripts/samples/measure_score.py`. A class is how a report comes: `digital`, `web` and `pdf` are text
PDFs, `txt` text files; `pua` to `tonelost` are kinds of damaged text layers, the others kinds of scans.
"""


def table(path):
    values = json.loads(Path(path).read_text(encoding='utf-8'))
    lines = ['| class | ' + ' | '.join(FIGURES) + ' |', '|---' * (len(FIGURES) + 1) + '|']
    for kind in sorted(k for k in values if k != 'all') + ['all']:
        figures = ['–' if values[kind][f] != values[kind][f] else '%.3f' % values[kind][f] for f in FIGURES]
        lines.append('| ' + ' | '.join([kind] + figures) + ' |')
    return '\n'.join(lines)


def kept_section(name):
    """What another script keeps in the page: scripts/text-defects, scripts/score-authors."""
    page = Path(__file__).resolve().parent.parent / 'docs' / 'scores.md'
    found = re.search(rf'<!-- {name} -->.*?<!-- /{name} -->', page.read_text(encoding='utf-8'),
                      re.DOTALL) if page.exists() else None
    return found.group(0) + '\n' if found else ''


def main():
    date, commit, *sets = sys.argv[1:]
    print(HEAD % (date, commit))
    for title, path in zip(sets[::2], sets[1::2]):
        print('## %s\n\n%s\n' % (title, table(path)))
    for name in ('text-defects', 'authors', 'first-looks', 'confidence', 'cells'):
        print(kept_section(name), end='\n' if name == 'first-looks' else '')


if __name__ == '__main__':
    main()
