#!/usr/bin/python3
"""Imports one sample with the built program and compares what it exports with the sample's expected record:
facts, codes, dates and units exactly, text but for blanks, and every box against the words of its page.

    golden_test.py --ita PROGRAM NAME.expected.json
"""
import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / 'scripts'))
from samples import golden, program, scans  # noqa: E402

MOST_ERRORS_OF_SCAN = 0.03  # of a text's letters


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--ita', type=Path, required=True)
    parser.add_argument('expected', type=Path)
    options = parser.parse_args()
    path = golden.sample_file(options.expected)
    try:
        documents = program.export_of(options.ita, [path])
    except (RuntimeError, OSError) as error:
        sys.exit(str(error))
    if path.name not in documents:
        sys.exit(path.name + ' was not exported')
    got = documents[path.name]
    source = options.expected.parent / 'source' / (path.stem + '.json')
    scan = 'scan_of' in json.loads(source.read_text(encoding='utf-8'))
    problems = golden.differences(golden.load_expected(options.expected), got, MOST_ERRORS_OF_SCAN if scan else 0)
    problems += golden.misplaced(got, scans.original_of(source) if scan else path)
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
