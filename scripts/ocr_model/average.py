#!/usr/bin/python3
"""Averages the weights of several states of one training.

    average.py OUT.traineddata STATE.traineddata...    the states: floating models of `lstmtraining --stop_training`

Each state of a training stands somewhere else around the same optimum; their mean is nearer to it than any of them.
OUT is a copy of the first state with the averaged network.
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy

from dequantise import Dequantiser


class Places(Dequantiser):
    """Where the weights stand in a floating network."""

    def __init__(self, source: bytes) -> None:
        super().__init__(source)
        self.places: list[tuple[int, int]] = []

    def matrix(self) -> tuple[int, int]:
        self.read('B')
        rows, columns = self.read('ii')
        self.read('d')
        self.places.append((self.at, rows * columns))
        self.at += rows * columns * 8
        return rows, columns


def mean_network(networks: list[bytes]) -> bytes:
    walk = Places(networks[0])
    walk.network()
    result = bytearray(networks[0])
    for at, count in walk.places:
        weights = [numpy.frombuffer(network, '<f8', count, at) for network in networks]
        result[at:at + 8 * count] = numpy.mean(weights, axis=0).astype('<f8').tobytes()
    return bytes(result)


def main() -> None:
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    out, states = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory() as scratch:
        part = Path(scratch, 'part.lstm')
        networks = []
        for state in states:
            subprocess.run(['combine_tessdata', '-e', state, str(part)], check=True, capture_output=True)
            networks.append(part.read_bytes())
        part.write_bytes(mean_network(networks))
        shutil.copy(states[0], out)
        subprocess.run(['combine_tessdata', '-o', out, str(part)], check=True, capture_output=True)


if __name__ == '__main__':
    main()
