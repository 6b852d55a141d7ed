"""Blocks as a flat OpenDocument text for LibreOffice Writer."""
from xml.sax.saxutils import escape

from .blocks import PageBreak, Paragraph, Table, place_cells

NAMES = ' '.join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % pair for pair in (
    ('office', 'office'), ('style', 'style'), ('text', 'text'), ('table', 'table'),
    ('fo', 'xsl-fo-compatible'), ('svg', 'svg-compatible')))
LINES = {'grid': '0.5pt solid #000000', 'spaced': '0.5pt solid #000000', 'backed': '1pt solid #000000',
         'rows': '0.5pt solid #000000', 'dotted': '0.75pt dotted #000000', 'double': '1.5pt double #000000',
         'none': 'none'}


class Styles:
    """Automatic styles, each kind written once."""

    def __init__(self):
        self.names, self.xml = {}, []

    def name(self, family, properties, attributes=''):
        key = (family, properties, attributes)
        if key not in self.names:
            self.names[key] = 'a%d' % len(self.names)
            self.xml.append('<style:style style:name="%s" style:family="%s"%s>%s</style:style>' % (
                self.names[key], family, attributes, properties))
        return self.names[key]


def font_properties(font, size, heavy):
    weight = 'bold' if heavy else 'normal'
    return ('<style:text-properties style:font-name="%s" style:font-name-complex="%s" fo:font-size="%gpt" '
            'style:font-size-complex="%gpt" fo:font-weight="%s" style:font-weight-complex="%s" '
            'fo:language="en" fo:country="US" style:language-complex="th" style:country-complex="TH"/>') % (
        font, font, size, size, weight, weight)


def spans(styles, page, runs, scale):
    return ''.join('<text:span text:style-name="%s">%s</text:span>' % (
        styles.name('text', font_properties(page.font, page.size * scale, heavy)), escape(text))
        for text, heavy in runs)


def paragraph_xml(styles, page, block, break_before=False):
    style = styles.name('paragraph', '<style:paragraph-properties fo:text-align="%s" fo:margin-left="%gpt" '
                        'fo:margin-bottom="%gpt"%s/>%s' % (
                            {'left': 'start', 'right': 'end'}.get(block.align, block.align), block.indent * page.size,
                            block.gap, ' fo:break-before="page"' if break_before else '',
                            font_properties(page.font, page.size * block.size, False)))
    return '<text:p text:style-name="%s">%s</text:p>' % (style, spans(styles, page, block.runs, block.size))


def cell_xml(styles, page, table, row, cell):
    line = LINES[table.rules]
    sides = ('top', 'bottom') if table.rules == 'rows' else ('top', 'bottom', 'left', 'right')
    borders = ' '.join('fo:border-%s="%s"' % (side, line if side in sides else 'none')
                       for side in ('top', 'bottom', 'left', 'right'))
    shade = ' fo:background-color="#d9d9d9"' if table.shade and row < table.header_rows else ''
    style = styles.name('table-cell', '<style:table-cell-properties %s fo:padding="%gpt"%s/>' % (
        borders, table.padding, shade))
    text = ''.join(paragraph_xml(styles, page, Paragraph([(t, cell.bold)], cell.align, table.size, gap=0))
                   for t in cell.lines or [''])
    return '<table:table-cell table:style-name="%s" table:number-rows-spanned="%d" table:number-columns-spanned="%d">' \
           '%s</table:table-cell>' % (style, cell.rowspan, cell.colspan, text)


def table_xml(styles, page, table, number, width_pt):
    total, name = sum(table.widths), 'table%d' % number
    style = styles.name('table', '<style:table-properties style:width="%gpt" table:align="margins" '
                        'fo:margin-bottom="%gpt" style:may-break-between-rows="true" '
                        'table:border-model="%s"/>' % (width_pt, table.gap,
                                                       'separating' if table.rules == 'spaced' else 'collapsing'))
    columns = ''.join('<table:table-column table:style-name="%s"/>' % styles.name(
        'table-column', '<style:table-column-properties style:column-width="%.2fpt"/>' % (width_pt * w / total))
        for w in table.widths)
    row_style = styles.name('table-row', '<style:table-row-properties fo:keep-together="%s"/>' % (
        'auto' if table.split_rows else 'always'))
    cells = [['<table:covered-table-cell/>'] * len(table.widths) for _ in table.rows]
    for r, c, cell in place_cells(table):
        cells[r][c] = cell_xml(styles, page, table, r, cell)
    rows = ['<table:table-row table:style-name="%s">%s</table:table-row>' % (row_style, ''.join(row)) for row in cells]
    head, body = ''.join(rows[:table.header_rows]), ''.join(rows[table.header_rows:])
    if table.repeat_header and head:
        head = '<table:table-header-rows>%s</table:table-header-rows>' % head
    return '<table:table table:name="%s" table:style-name="%s">%s%s%s</table:table>' % (name, style, columns, head, body)


def furniture_xml(styles, page):
    """Header and footer of the page: the running head and the page number."""
    def block(text):
        style = styles.name('paragraph', '<style:paragraph-properties fo:text-align="center"/>' +
                            font_properties(page.font, page.size * 0.9, False))
        return '<text:p text:style-name="%s">%s</text:p>' % (style, text)
    number_format = ' style:num-format="๑, ๒, ๓, ..."' if page.thai_digits else ' style:num-format="1"'
    number = '- <text:page-number text:select-page="current"%s>1</text:page-number> -' % number_format
    head = [page.running_head] if page.running_head else []
    head += [number] if page.page_number == 'top' else []
    foot = [number] if page.page_number == 'bottom' else []
    return (''.join('<style:header>%s</style:header>' % ''.join(map(block, head)) if head else '') +
            ('<style:footer>%s</style:footer>' % ''.join(map(block, foot)) if foot else ''))


def to_flat_odt(page, blocks):
    width, height = (841.89, 595.28) if page.landscape else (595.28, 841.89)
    margin = page.margin * 72 / 25.4
    styles = Styles()
    body, break_next = [], False
    for at, block in enumerate(blocks):
        if isinstance(block, PageBreak):
            break_next = True
            continue
        if isinstance(block, Table):
            if break_next:
                body.append(paragraph_xml(styles, page, Paragraph([('', False)], gap=0), True))
            body.append(table_xml(styles, page, block, at, width - 2 * margin))
            # Writer joins tables that touch; a paragraph of hardly any height keeps them two.
            thin = styles.name('paragraph', '<style:paragraph-properties fo:line-height="1pt"/>'
                               '<style:text-properties fo:font-size="1pt"/>')
            body.append('<text:p text:style-name="%s"/>' % thin)
        else:
            body.append(paragraph_xml(styles, page, block, break_next))
        break_next = False
    furniture = furniture_xml(styles, page)
    fonts = ('<office:font-face-decls><style:font-face style:name="%s" svg:font-family="%s"/>'
             '</office:font-face-decls>') % (page.font, page.font)
    layout = ('<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="%gpt" '
              'fo:page-height="%gpt" fo:margin="%gpt" style:print-orientation="%s"/><style:header-style/>'
              '<style:footer-style/></style:page-layout>') % (
        width, height, margin, 'landscape' if page.landscape else 'portrait')
    return ('<?xml version="1.0" encoding="UTF-8"?><office:document %s office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text">%s'
            '<office:automatic-styles>%s%s</office:automatic-styles>'
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">%s'
            '</style:master-page></office:master-styles>'
            '<office:body><office:text>%s</office:text></office:body></office:document>') % (
        NAMES, fonts, ''.join(styles.xml), layout, furniture, ''.join(body))
