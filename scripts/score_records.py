#!/usr/bin/python3
"""Scores exported documents against known records; the figures are those of samples/measure_score.py.

    score_records.py FOLDER EXPORT.jsonl [--verbose] [--json FILE]

FOLDER holds reports beside their records: NAME.pdf with NAME.expected.json, or NAME.CLASS.pdf with NAME.gold.json. A
row is printed for each class (the part between the dots, else the file's ending) and for all; --verbose adds a
row for each report.
"""
import argparse
import json
import os
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from samples.measure_score import FIGURES, count, figures  # noqa: E402

REPORTS = ('.pdf', '.txt')


def find_records(folder):
    records = {}
    for ending in ('.expected.json', '.gold.json'):
        for path in folder.glob('*' + ending):
            records[path.name[:-len(ending)]] = json.loads(path.read_text(encoding='utf-8'))
    return records


def find_class(path):
    return path.name.split('.')[1] if path.name.count('.') > 1 else path.suffix[1:]


def row(name, counts):
    values = figures(counts)
    return '%-34s' % name + ''.join('%9.3f' % values[f] for f in FIGURES)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder', type=Path)
    parser.add_argument('export', type=Path)
    parser.add_argument('--verbose', action='store_true')
    parser.add_argument('--json', type=Path)
    parser.add_argument('--class', dest='classes', action='append', help='only reports of this class')
    options = parser.parse_args()
    records = find_records(options.folder)
    exported = {}
    for line in options.export.read_text(encoding='utf-8').splitlines():
        if line.strip():
            document = json.loads(line)
            exported[os.path.basename(document['source']['file'])] = document
    every, classes = Counter(), defaultdict(Counter)
    print('%-34s' % 'report' + ''.join('%9s' % f for f in FIGURES))
    for path in sorted(p for p in options.folder.iterdir() if p.suffix in REPORTS):
        record, kind = records.get(path.name.split('.')[0]), find_class(path)
        if record is None or (options.classes and kind not in options.classes):
            continue
        counts = count(record, exported.get(path.name))
        every += counts
        classes[kind] += counts
        if options.verbose:
            print(row(path.name + ('' if path.name in exported else ' MISSING'), counts))
    for kind in sorted(classes):
        print(row('class ' + kind, classes[kind]))
    print(row('all', every))
    if options.json:
        values = {'all': figures(every), **{kind: figures(counts) for kind, counts in classes.items()}}
        options.json.write_text(json.dumps(values), encoding='utf-8')


if __name__ == '__main__':
    main()
