"""Blocks as HTML for Chromium's printer."""
from html import escape

from .blocks import PageBreak, Paragraph, Table

RULES = {
    'grid': 'td{border:0.8px solid #000}',
    'rows': 'td{border-top:0.8px solid #000;border-bottom:0.8px solid #000}',
    'none': 'td{border:0}',
    'dotted': 'td{border:1px dotted #000}',
    'double': 'td{border:3px double #000}',
    'spaced': 'td{border:0.8px solid #000}',
    'backed': 'td{background:#fff}',
}


def number_rule(page):
    if not page.page_number and not page.running_head:
        return ''
    style = 'thai' if page.thai_digits else 'decimal'
    number = '@%s-center{content:"- " counter(page,%s) " -"}' % (page.page_number, style) if page.page_number else ''
    head = '@top-%s{content:"%s"}' % ('right' if page.page_number == 'top' else 'center', page.running_head) \
        if page.running_head else ''
    return number + head


def style_sheet(page):
    size = 'A4 landscape' if page.landscape else 'A4'
    return ('@page{size:%s;margin:%gmm;%s}'
            '*{box-sizing:border-box}'
            'body{margin:0;font-family:"%s";font-size:%gpt;line-height:1.35}'
            'p{margin:0}table{width:100%%;table-layout:fixed;border-collapse:collapse}'
            'td{vertical-align:top;overflow-wrap:anywhere}'
            '.break{break-after:page}') % (size, page.margin, number_rule(page), page.font, page.size)


def paragraph_html(block):
    runs = ''.join('<b>%s</b>' % escape(t) if heavy else escape(t) for t, heavy in block.runs)
    return '<p style="text-align:%s;font-size:%gem;padding-left:%gem;margin-bottom:%gpt">%s</p>' % (
        block.align, block.size, block.indent, block.gap, runs)


def cell_html(cell):
    spans = ''.join(' %s="%d"' % (k, v) for k, v in (('rowspan', cell.rowspan), ('colspan', cell.colspan)) if v > 1)
    style = ('text-align:center;' if cell.align == 'center' else '') + ('font-weight:bold;' if cell.bold else '')
    return '<td%s%s>%s</td>' % (spans, ' style="%s"' % style if style else '',
                                '<br>'.join(escape(line) for line in cell.lines))


def table_html(table, name):
    """The rules of a table are bound to its id, since each may have its own."""
    rules = '#%s %s' % (name, RULES[table.rules])
    pad = '#%s td{padding:%gpt}' % (name, table.padding)
    more = ''
    if table.rules in ('spaced', 'backed'):
        more += '#%s{border-collapse:separate;border-spacing:%s}' % (name, '1.5px' if table.rules == 'spaced' else '1px')
    if table.rules == 'backed':
        more += '#%s{background:#000}' % name
    if table.shade:
        more += '#%s .head td{background:#d9d9d9}' % name
    if not table.split_rows:
        more += '#%s tr{break-inside:avoid}' % name
    rows = ['<tr%s>%s</tr>' % (' class="head"' if r < table.header_rows else '', ''.join(map(cell_html, row)))
            for r, row in enumerate(table.rows)]
    head, body = ''.join(rows[:table.header_rows]), ''.join(rows[table.header_rows:])
    part = 'thead' if table.repeat_header else 'tbody'
    total = sum(table.widths)
    columns = ''.join('<col style="width:%.2f%%">' % (100 * w / total) for w in table.widths)
    return ('<style>%s%s%s</style><table id="%s" style="font-size:%gem;margin-bottom:%gpt">'
            '<colgroup>%s</colgroup><%s>%s</%s><tbody>%s</tbody></table>') % (
        rules, pad, more, name, table.size, table.gap, columns, part, head, part, body)


def to_html(page, blocks):
    parts = []
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            parts.append(paragraph_html(block))
        elif isinstance(block, Table):
            parts.append(table_html(block, 't%d' % at))
        elif isinstance(block, PageBreak):
            parts.append('<div class="break"></div>')
    return '<!doctype html><html lang="th"><meta charset="utf-8"><style>%s</style><body>%s</body></html>' % (
        style_sheet(page), '\n'.join(parts))
