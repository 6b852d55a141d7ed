"""Writes lines for lstmtraining. `tesseract ... lstm.train` makes the same files, one process a line."""
import io
import struct
from collections.abc import Iterable
from pathlib import Path

import numpy
from PIL import Image


def network_text(text: str) -> str:
    """Tesseract's networks print sara am as its two parts."""
    return text.replace('ำ', 'ํา')


def _bytes(data: bytes) -> bytes:
    return struct.pack('<I', len(data)) + data


def _page(picture: numpy.ndarray, text: str) -> bytes:
    stream = io.BytesIO()
    Image.fromarray(picture).save(stream, 'PNG', compress_level=6)
    height, width = picture.shape
    truth = _bytes(network_text(text).encode())
    # As in ImageData::Serialize: file name, page, picture, language, text, boxes, their texts, vertical text.
    return (b'\x01' + _bytes(b'') + struct.pack('<i', 0) + _bytes(stream.getvalue()) + _bytes(b'') + truth
            + struct.pack('<I4h', 1, 0, 0, width, height) + struct.pack('<I', 1) + truth + b'\x00')


def write(path: Path, lines: Iterable[tuple[numpy.ndarray, str]]) -> int:
    pages = [_page(picture, text) for picture, text in lines]
    partial = path.with_suffix('.partial')
    partial.write_bytes(struct.pack('<I', len(pages)) + b''.join(pages))
    partial.rename(path)
    return len(pages)
