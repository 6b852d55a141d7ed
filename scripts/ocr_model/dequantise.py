#!/usr/bin/python3
"""Turns the integer network of a shipped Tesseract model into a floating one that lstmtraining can continue from.

    dequantise.py IN.lstm OUT.lstm      IN.lstm: from `combine_tessdata -u tha.traineddata`

Debian ships the Thai model with 8-bit weights only, and lstmtraining refuses those. A weight is stored as an int8 and
a scale for its row, so float = int8 x scale loses nothing that the shipped model has. The layout is that of Network,
WeightMatrix and LSTMRecognizer ::Serialize in Tesseract 5.
"""
import array
import struct
import sys
from pathlib import Path

INT_WEIGHTS = 1  # WeightMatrix mode: weights are int8
DOUBLE_WEIGHTS = 128  # WeightMatrix mode: the layout with doubles
INT_TRAINING_FLAG = 1  # LSTMRecognizer training_flags: TF_INT_MODE
OWN_LEARNING_RATES = 64  # Network flags: the layers' learning rates follow
CONTAINERS = ('Series', 'Parallel', 'Replicated', 'RTLReversed', 'TTBReversed', 'XYTranspose', 'ParBidiLSTM',
              'DepParUDLSTM', 'Par2dLSTM')
LSTM_GATES = 5  # the last one only where the LSTM runs in two directions


class Dequantiser:
    def __init__(self, source: bytes) -> None:
        self.source = source
        self.at = 0
        self.out = bytearray()
        self.weights = 0

    def read(self, form: str) -> tuple:
        values = struct.unpack_from('<' + form, self.source, self.at)
        self.at += struct.calcsize('<' + form)
        return values

    def copy(self, form: str) -> tuple:
        values = self.read(form)
        self.out += struct.pack('<' + form, *values)
        return values

    def copy_bytes(self, count: int) -> bytes:
        piece = self.source[self.at:self.at + count]
        self.at += count
        self.out += piece
        return piece

    def copy_string(self) -> str:
        (length,) = self.copy('I')
        return self.copy_bytes(length).decode()

    def matrix(self) -> tuple[int, int]:
        (mode,) = self.read('B')
        if not mode & DOUBLE_WEIGHTS:
            raise SystemExit('dequantise: a model of Tesseract 4.00alpha; its weights are stored differently')
        self.out.append(mode & ~INT_WEIGHTS)
        if not mode & INT_WEIGHTS:
            rows, columns = self.copy('ii')
            self.copy('d')
            self.copy_bytes(rows * columns * 8)
            return rows, columns
        rows, columns = self.read('ii')
        self.read('b')
        values = array.array('b', self.source[self.at:self.at + rows * columns])
        self.at += rows * columns
        (count,) = self.read('I')
        scales = self.read(f'{count}d')
        self.out += struct.pack('<iid', rows, columns, 0.0)
        self.out += array.array('d', (values[r * columns + c] * scales[r]
                                      for r in range(rows) for c in range(columns))).tobytes()
        self.weights += rows * columns
        return rows, columns

    def lstm(self, inputs: int) -> None:
        self.copy('i')
        gates = LSTM_GATES - 1
        done = 0
        while done < gates:
            states, width = self.matrix()
            if done == 0 and width == inputs + 2 * states + 1:
                gates = LSTM_GATES
            done += 1

    def network(self) -> None:
        self.copy('b')
        kind = self.copy_string()
        self.copy('bb')
        flags, inputs, _, _ = self.copy('iiii')
        self.copy_string()
        if kind in CONTAINERS:
            (count,) = self.copy('I')
            for _ in range(count):
                self.network()
            if flags & OWN_LEARNING_RATES:
                (count,) = self.copy('I')
                self.copy(f'{count}f')
        elif kind == 'Input':
            self.copy('5i')
        elif kind in ('Convolve', 'Maxpool', 'Reconfig'):
            self.copy('ii')
        elif kind in ('LSTM', 'SummLSTM'):
            self.lstm(inputs)
        else:
            self.matrix()

    def model(self) -> bytes:
        self.network()
        self.copy_string()
        (training_flags,) = self.read('i')
        self.out += struct.pack('<i', training_flags & ~INT_TRAINING_FLAG)
        self.copy_bytes(len(self.source) - self.at)
        return bytes(self.out)


def main() -> None:
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    dequantiser = Dequantiser(Path(sys.argv[1]).read_bytes())
    Path(sys.argv[2]).write_bytes(dequantiser.model())
    print(f'dequantise: {dequantiser.weights} weights')


if __name__ == '__main__':
    main()
