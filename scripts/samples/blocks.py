"""What a page is composed of, whoever prints it."""
from dataclasses import dataclass


@dataclass
class Paragraph:
    runs: list            # (text, bold) pairs
    align: str = 'left'   # left, center, right
    size: float = 1.0     # times the page's font size
    indent: float = 0.0   # em
    gap: float = 4.0      # points after it


@dataclass
class Cell:
    lines: list
    rowspan: int = 1
    colspan: int = 1
    bold: bool = False
    align: str = 'left'


@dataclass
class Table:
    """rows hold only the cells that begin there, as in HTML."""
    widths: list                  # shares of the width
    rows: list                    # lists of Cell
    header_rows: int = 1
    rules: str = 'grid'           # grid, rows, none, dotted, double, spaced, backed
    shade: bool = False           # header on grey
    repeat_header: bool = True    # on every page
    split_rows: bool = True       # a row may be cut by a page's end
    padding: float = 3.0          # points
    size: float = 1.0
    gap: float = 8.0


@dataclass
class PageBreak:
    pass


@dataclass
class Page:
    landscape: bool = True
    font: str = 'Laksaman'
    size: float = 13.0            # points
    margin: float = 16.0          # mm
    running_head: str = ''
    page_number: str = ''         # "", top, bottom
    thai_digits: bool = True      # of the page number


def plain(text, **options):
    return Paragraph([(text, False)], **options)


def bold(text, **options):
    return Paragraph([(text, True)], **options)


def place_cells(table):
    """Yields (row, column, cell) for every cell where it begins; the grid's covered places are left out."""
    taken = set()
    for r, row in enumerate(table.rows):
        c = 0
        for cell in row:
            while (r, c) in taken:
                c += 1
            for dr in range(cell.rowspan):
                for dc in range(cell.colspan):
                    taken.add((r + dr, c + dc))
            yield r, c, cell
            c += cell.colspan
