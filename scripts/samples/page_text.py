"""Blocks as the text that other tools leave: paragraphs as lines, a table row as cells with tabs between them.

marks:  "p" puts <p>…</p> around a cell's paragraphs, "br" joins a cell's lines by <br>, "" by blanks.
rows_a_page: so many table rows stand on a "page"; then blank lines and, where asked, the header again.
"""
from .blocks import PageBreak, Paragraph, Table, place_cells


def cell_text(cell, marks):
    if marks == 'p':
        return ' '.join('<p>%s</p>' % line for line in cell.lines)
    return ('<br>' if marks == 'br' else ' ').join(cell.lines)


def row_lines(table, marks):
    grid = [[''] * len(table.widths) for _ in table.rows]
    for r, c, cell in place_cells(table):
        grid[r][c] = cell_text(cell, marks if r >= table.header_rows else '')
    return ['\t'.join(row) for row in grid]


def table_text(table, marks, rows_a_page):
    rows = row_lines(table, marks)
    head, body = rows[:table.header_rows], rows[table.header_rows:]
    out = list(head)
    for at, row in enumerate(body):
        if rows_a_page and at and at % rows_a_page == 0:
            out += ['', ''] + (head if table.repeat_header else [])
        out.append(row)
    return out


def to_text(blocks, marks='', rows_a_page=0):
    out = []
    for block in blocks:
        if isinstance(block, Paragraph):
            out += [''.join(text for text, _ in block.runs), '']
        elif isinstance(block, PageBreak):
            out += ['', '', '']
        elif isinstance(block, Table):
            out += table_text(block, marks, rows_a_page) + ['']
    return '\n'.join(out) + '\n'
