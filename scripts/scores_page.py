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


def text_defects():
    """The section that scripts/text-defects keeps in the page."""
    page = Path(__file__).resolve().parent.parent / 'docs' / 'scores.md'
    found = re.search(r'<!-- text-defects -->.*?<!-- /text-defects -->', page.read_text(encoding='utf-8'),
                      re.DOTALL) if page.exists() else None
    return found.group(0) if found else ''


def main():
    date, commit, *sets = sys.argv[1:]
    print(HEAD % (date, commit))
    for title, path in zip(sets[::2], sets[1::2]):
        print('## %s\n\n%s\n' % (title, table(path)))
    print(text_defects())


if __name__ == '__main__':
    main()
