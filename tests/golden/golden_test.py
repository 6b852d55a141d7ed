#!/usr/bin/python3
"""Imports one sample with the built program and compares what it exports with the sample's expected record:
facts, codes, dates and units exactly, text but for blanks, and every box against the words of its page.

    golden_test.py --ita PROGRAM NAME.expected.json
"""
import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / 'scripts'))
from samples import golden, program  # noqa: E402


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
    problems = golden.differences(golden.load_expected(options.expected), got) + golden.misplaced(got, path)
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
