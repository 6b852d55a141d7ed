#!/usr/bin/python3
"""Each sample's expected record is the one that its content gives, and each has its source and its report.

    records_test.py SAMPLES_FOLDER
"""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / 'scripts'))
from samples import compose, content, golden, scans  # noqa: E402
from samples.blocks import Table  # noqa: E402


def main():
    folder, problems = Path(sys.argv[1]), []
    sources = {p.stem: p for p in (folder / 'source').glob('*.json')}
    records = {p.name[:-len('.expected.json')]: p for p in folder.glob('*.expected.json')}
    for name in sorted(sources.keys() ^ records.keys()):
        problems.append(name + ' lacks its source or its record')
    for name in sorted(sources.keys() & records.keys()):
        source = scans.content_of(json.loads(sources[name].read_text(encoding='utf-8')), folder / 'source')
        golden.sample_file(records[name])
        for block in compose.compose(source):
            if isinstance(block, Table):
                compose.check_grid(block)
        if content.expected_record(source) != golden.load_expected(records[name]):
            problems.append(name + ': its record differs from its content; run scripts/make-samples --records-only')
    print('\n'.join(problems))
    sys.exit(1 if problems or not sources else 0)


if __name__ == '__main__':
    main()
