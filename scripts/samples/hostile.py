"""Files that mean harm or were made by accident: each asks for memory or time without end, lies about itself, or uses
what hardly any reader tests. Nothing but Python's own library; the same files every time.

    write_all(folder)  →  the number of files
"""
import os, random, struct, zlib

INFINITE = 10**9


def stream(data, entries=b'', length=None):
    return b'<< %s /Length %d >>\nstream\n%s\nendstream' % (entries, len(data) if length is None else length, data)


def flate(data, entries=b'', rounds=1, length=None):
    names = b'/FlateDecode ' * rounds
    for _ in range(rounds):
        data = zlib.compress(data, 9)
    return stream(data, b'/Filter [%s] %s' % (names, entries), length)


def zeros(size, rounds=1):
    """A bomb: `size` bytes of nothing, packed without ever being held."""
    packer, out = zlib.compressobj(9), []
    for _ in range(size >> 20):
        out.append(packer.compress(bytes(1 << 20)))
    data = b''.join(out) + packer.flush()
    for _ in range(rounds - 1):
        data = zlib.compress(data, 9)
    return data


def pdf(objects, root=b'1 0 R', trailer=b'', header=b'%PDF-1.7\n', tail=b'%%EOF\n', version=None):
    """objects: bodies by number."""
    out, places = [header], {}
    size = len(header)
    for number in sorted(objects):
        places[number] = size
        piece = b'%d 0 obj\n%s\nendobj\n' % (number, objects[number])
        out.append(piece)
        size += len(piece)
    top = max(objects) + 1
    out.append(b'xref\n0 %d\n0000000000 65535 f \n' % top)
    out += [b'%010d 00000 n \n' % places[n] if n in places else b'0000000000 00001 f \n' for n in range(1, top)]
    out.append(b'trailer\n<< /Size %d /Root %s %s >>\nstartxref\n%d\n' % (top, root, trailer, size) + tail)
    return b''.join(out)


TEXT = b'BT /F1 12 Tf 72 720 Td (O34 plan) Tj ET\n'
FONT = b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'


def page(content=TEXT, resources=b'', box=b'[0 0 595 842]', entries=b'', more=None, catalog=b'', pages=b'',
         trailer=b'', content_object=None):
    """One page: 1 catalog, 2 pages, 3 page, 4 content, 5 Helvetica; `more` from 6 on."""
    objects = {1: b'<< /Type /Catalog /Pages 2 0 R %s >>' % catalog,
               2: b'<< /Type /Pages /Kids [3 0 R] /Count 1 %s >>' % pages,
               3: b'<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R %s'
                  b' /Resources << /Font << /F1 5 0 R >> %s >> >>' % (box, entries, resources),
               4: content_object or stream(content), 5: FONT}
    objects.update(more or {})
    return pdf(objects, trailer=trailer)


def image_page(image, more=None, draw=b'q 500 0 0 700 40 60 cm /I Do Q\n'):
    return page(draw, b'/XObject << /I 6 0 R >>', more={6: image, **(more or {})})


def image(width, height, space=b'/DeviceGray', bits=8, data=b'', filters=b'', entries=b''):
    return stream(data, b'/Type /XObject /Subtype /Image /Width %s /Height %s /BitsPerComponent %s /ColorSpace %s %s %s'
                  % (str(width).encode(), str(height).encode(), str(bits).encode(), space, filters, entries))


def boxes():
    for name, box in {
            'huge': b'[0 0 1000000 1000000]', 'beyond-float': b'[0 0 1e300 1e300]', 'long-strip': b'[0 0 14400 1]',
            'max-user': b'[0 0 14400 14400]', 'zero': b'[0 0 0 0]', 'negative': b'[0 0 -595 -842]',
            'swapped': b'[595 842 0 0]', 'tiny': b'[0 0 0.0001 0.0001]', 'far': b'[2000000000 2000000000 2000000595 2000000842]',
            'far-negative': b'[-2147483648 -2147483648 2147483647 2147483647]', 'three': b'[0 0 595]', 'names': b'[/A /B /C /D]',
            'empty': b'[]', 'number': b'7', 'null': b'null', 'itself': b'3 0 R', 'strings': b'[(0) (0) (595) (842)]',
            'overflow': b'[0 0 99999999999999999999 99999999999999999999]', 'line': b'[0 0 595 0]'}.items():
        yield f'box-{name}', page(box=box)
        # The same without a text layer: the page has to be drawn.
        yield f'box-{name}-picture', page(b'q 500 0 0 700 40 60 cm /I Do Q\n', b'/XObject << /I 6 0 R >>', box=box,
                                          more={6: image(8, 8, data=bytes(range(64)))})
    for unit in (b'0', b'-1', b'1e9', b'75000', b'(x)'):
        yield 'box-unit-' + unit.decode().strip('()'), page(entries=b'/UserUnit ' + unit)
    for rotate in (b'45', b'-90', b'2147483647', b'99999999999', b'1.5', b'/X'):
        yield 'rotate-' + rotate.decode().strip('/'), page(entries=b'/Rotate ' + rotate)
    yield 'crop-outside', page(entries=b'/CropBox [5000 5000 6000 6000]')
    yield 'crop-larger', page(entries=b'/CropBox [-100000 -100000 100000 100000]')


def trees():
    leaf = b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'

    def tree(kids, count, more=None, catalog=b'2 0 R'):
        objects = {1: b'<< /Type /Catalog /Pages %s >>' % catalog,
                   2: b'<< /Type /Pages /Kids [%s] /Count %s >>' % (kids, count), 3: leaf, 4: stream(TEXT), 5: FONT}
        objects.update(more or {})
        return pdf(objects)

    for count in (1999, 2000, 2001, 100_000):
        yield f'pages-same-{count}', tree(b'3 0 R ' * count, b'%d' % count)
    yield 'pages-100000-own', pdf({1: b'<< /Type /Catalog /Pages 2 0 R >>',
                                   2: b'<< /Type /Pages /Kids [%s] /Count 100000 >>'
                                      % b' '.join(b'%d 0 R' % n for n in range(6, 100_006)),
                                   4: stream(TEXT), 5: FONT, **{n: leaf for n in range(6, 100_006)}})
    for count in (b'0', b'-1', b'1000000000', b'2147483647', b'2147483648', b'99999999999999999999', b'1.5', b'(1)', b'2 0 R'):
        yield 'count-' + count.decode().strip('()').replace(' ', '_'), tree(b'3 0 R', count)
    yield 'no-pages', tree(b'', b'0')
    yield 'no-kids', pdf({1: b'<< /Type /Catalog /Pages 2 0 R >>', 2: b'<< /Type /Pages /Count 1 >>'})
    yield 'kids-itself', tree(b'2 0 R', b'1')
    yield 'kids-catalog', tree(b'1 0 R', b'1')
    yield 'kids-loop', tree(b'6 0 R', b'5', {6: b'<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 5 >>'})
    yield 'kids-twice-each', tree(b'6 0 R 6 0 R', b'1073741824', {
        n: b'<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R %d 0 R] /Count %d >>' % (n - 1, n + 1, n + 1, 2**(36 - n))
        for n in range(6, 36)} | {36: leaf})
    yield 'kids-deep', tree(b'6 0 R', b'1', {n: b'<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>' % (n - 1, n + 1)
                                            for n in range(6, 20_000)} | {20_000: leaf})
    yield 'kids-null', tree(b'null null 3 0 R', b'3')
    yield 'kids-missing', tree(b'99 0 R 3 0 R 98 0 R', b'3')
    yield 'kids-number', tree(b'1 2 3', b'3')
    yield 'parent-loop', pdf({1: b'<< /Type /Catalog /Pages 2 0 R >>', 2: b'<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 2 0 R >>',
                              3: b'<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>', 4: stream(TEXT)})
    yield 'root-missing', pdf({1: b'<< /Type /Catalog >>', 2: b'null'})
    yield 'root-itself', pdf({1: b'1 0 R', 2: b'null'})
    yield 'root-number', pdf({1: b'42', 2: b'null'})
    yield 'no-root', pdf({1: b'42'}, root=b'null')
    yield 'pages-is-page', pdf({1: b'<< /Type /Catalog /Pages 3 0 R >>', 3: leaf, 2: b'null', 4: stream(TEXT), 5: FONT})
    yield 'pages-is-stream', pdf({1: b'<< /Type /Catalog /Pages 4 0 R >>', 4: stream(TEXT)})


def structures():
    good = page()
    yield 'two-in-one', good + good
    yield 'cut-in-half', good[:len(good) // 2]
    yield 'no-xref', good[:good.rindex(b'xref\n0')]
    yield 'startxref-beyond', good[:good.rindex(b'startxref')] + b'startxref\n99999999999999\n%%EOF\n'
    yield 'startxref-negative', good[:good.rindex(b'startxref')] + b'startxref\n-5\n%%EOF\n'
    yield 'startxref-itself', good[:good.rindex(b'startxref')] + b'startxref\n%d\n%%%%EOF\n' % good.rindex(b'startxref')
    yield 'only-header', b'%PDF-1.7\n'
    yield 'only-eof', b'%PDF-1.7\n%%EOF\n'
    yield 'header-late', b' ' * 1000 + good
    yield 'header-too-late', b'x' * 2000 + good
    yield 'header-odd', good.replace(b'%PDF-1.7', b'%PDF-99.99')
    yield 'header-not-a-number', good.replace(b'%PDF-1.7', b'%PDF-%s%s%n')
    yield 'carriage-returns', good.replace(b'\n', b'\r')
    yield 'nothing-but-zeros', b'%PDF-1.4\n' + bytes(1 << 20)
    yield 'prev-itself', page(trailer=b'/Prev %d' % good.rindex(b'xref\n0'))
    yield 'prev-negative', page(trailer=b'/Prev -1')
    yield 'size-huge', good.replace(b'/Size 6', b'/Size 2147483647')
    yield 'size-negative', good.replace(b'/Size 6', b'/Size -1')
    yield 'xref-huge', good.replace(b'xref\n0 6', b'xref\n0 2147483647')
    yield 'xref-first-huge', good.replace(b'xref\n0 6', b'xref\n2147483640 6')
    yield 'xref-negative', good.replace(b'xref\n0 6', b'xref\n-7 6')
    yield 'linearised-lie', good.replace(b'%PDF-1.7\n', b'%PDF-1.7\n9 0 obj\n<< /Linearized 1 /L 1 /H [0 0] /O 3 /E 9 /N 2147483647 /T 9 >>\nendobj\n')
    # Ten thousand updates, each with its own table.
    out = good
    for _ in range(10_000):
        before = out.rindex(b'startxref') + 10
        at = len(out)
        out += b'xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev %s >>\nstartxref\n%d\n%%%%EOF\n' % (out[before:].split(b'\n')[0], at)
    yield 'updates-10000', out
    yield 'objects-500000', pdf({1: b'<< /Type /Catalog /Pages 2 0 R >>', 2: b'<< /Type /Pages /Kids [] /Count 0 >>',
                                 **{n: b'0' for n in range(3, 500_000)}})
    yield 'no-table-many-objects', b'%PDF-1.4\n' + b''.join(b'%d 0 obj\n<<>>\nendobj\n' % n for n in range(200_000))
    yield 'no-table-same-object', b'%PDF-1.4\n' + b'1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\n' * 100_000
    yield 'number-huge', b'%PDF-1.4\n2147483647 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 2147483647 0 R>>\n'
    yield 'reference-chain', page(content_object=b'6 0 R', more={n: b'%d 0 R' % (n + 1) for n in range(6, 5000)})
    yield 'reference-loop', page(content_object=b'6 0 R', more={6: b'7 0 R', 7: b'6 0 R'})
    for opening, closing in ((b'[', b']'), (b'<</A', b'>>'), (b'(', b')')):
        for depth in (500, 1_000_000):
            name = {91: 'array', 60: 'dictionary', 40: 'string'}[opening[0]]
            yield f'nested-{name}-{depth}', page(entries=b'/Deep ' + opening * depth + closing * depth)
            yield f'open-{name}-{depth}', page(entries=b'/Deep ' + opening * depth)
            yield f'content-nested-{name}-{depth}', page(opening * depth + closing * depth + TEXT)
    yield 'long-name', page(entries=b'/' + b'N' * 1_000_000 + b' 1')
    yield 'long-number', page(entries=b'/A ' + b'9' * 1_000_000)
    yield 'long-comment', page(b'%' + b'x' * 10_000_000 + b'\n' + TEXT)
    # Tables as streams.
    for name, w, index in (('w-huge', b'[2147483647 2147483647 2147483647]', b''), ('w-negative', b'[-1 -1 -1]', b''),
                           ('w-zero', b'[0 0 0]', b''), ('w-short', b'[1]', b''), ('index-huge', b'[1 2 1]', b'/Index [0 2147483647]'),
                           ('index-negative', b'[1 2 1]', b'/Index [-5 10]'), ('index-odd', b'[1 2 1]', b'/Index [0]'),
                           ('index-many', b'[0 0 0]', b'/Index [%s]' % (b'0 2000000000 ' * 50))):
        body = b'%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n'
        table = stream(struct.pack('>BHB', 1, 9, 0) * 3, b'/Type /XRef /Size 3 /W %s %s /Root 1 0 R' % (w, index))
        yield f'xref-stream-{name}', body + b'3 0 obj\n' + table + b'\nendobj\nstartxref\n%d\n%%%%EOF\n' % len(body)


def object_streams():
    def packed(n, first, data, entries=b'', inner=6, where=7):
        """Page content 4 lies in object stream `where`."""
        head = {1: b'<< /Type /Catalog /Pages 2 0 R >>', 2: b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
                3: b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Deep %d 0 R'
                   b' /Resources << /Font << /F1 %d 0 R >> >> >>' % (inner, inner), 4: stream(TEXT), 5: FONT,
                7: stream(data, b'/Type /ObjStm /N %s /First %s %s' % (n, first, entries))}
        out, places = b'%PDF-1.5\n', {}
        for number, piece in head.items():
            places[number] = len(out)
            out += b'%d 0 obj\n%s\nendobj\n' % (number, piece)
        rows = b''
        for number in range(9):
            if number in places:
                rows += struct.pack('>BIH', 1, places[number], 0)
            elif number == 6:
                rows += struct.pack('>BIH', 2, where, 0)
            elif number == 8:
                rows += struct.pack('>BIH', 1, len(out), 0)
            else:
                rows += struct.pack('>BIH', 0, 0, 0)
        return out + b'8 0 obj\n' + stream(rows, b'/Type /XRef /Size 9 /W [1 4 2] /Root 1 0 R') + \
            b'\nendobj\nstartxref\n%d\n%%%%EOF\n' % len(out)

    yield 'objstm-good', packed(b'1', b'4', b'6 0 ' + FONT)
    yield 'objstm-n-huge', packed(b'2147483647', b'4', b'6 0 ' + FONT)
    yield 'objstm-n-million', packed(b'1000000', b'4', b'6 0 ' + FONT)
    yield 'objstm-n-negative', packed(b'-1', b'4', b'6 0 ' + FONT)
    yield 'objstm-first-huge', packed(b'1', b'2147483647', b'6 0 ' + FONT)
    yield 'objstm-first-negative', packed(b'1', b'-4', b'6 0 ' + FONT)
    yield 'objstm-offset-huge', packed(b'1', b'13', b'6 2147483647 ' + FONT)
    yield 'objstm-itself', packed(b'1', b'4', b'6 0 6 0 R')
    yield 'objstm-in-itself', packed(b'1', b'4', b'6 0 ' + FONT, where=6)
    yield 'objstm-extends-itself', packed(b'1', b'4', b'6 0 ' + FONT, b'/Extends 7 0 R')
    yield 'objstm-length-inside', packed(b'1', b'4', b'6 0 42', b'/DL 6 0 R')
    yield 'objstm-not-there', packed(b'1', b'4', b'6 0 ' + FONT, where=99)


def streams():
    gigabyte = 1 << 30
    yield 'flate-1g', page(content_object=stream(zeros(gigabyte), b'/Filter /FlateDecode'))
    yield 'flate-1g-twice', page(content_object=stream(zeros(gigabyte, 2), b'/Filter [/FlateDecode /FlateDecode]'))
    yield 'flate-16g-thrice', page(content_object=stream(zlib.compress(zlib.compress(zeros(gigabyte) * 1, 9), 9), b'/Filter [/FlateDecode /FlateDecode /FlateDecode]'))
    yield 'flate-100-times', page(content_object=stream(b'x' * 100, b'/Filter [%s]' % (b'/FlateDecode ' * 100)))
    yield 'runlength-chain', page(content_object=stream(b'\x81\x81' * 50 + b'\x80', b'/Filter [%s]' % (b'/RunLengthDecode ' * 12)))
    yield 'filters-100000', page(content_object=stream(b'x', b'/Filter [%s]' % (b'/ASCIIHexDecode ' * 100_000)))
    yield 'filter-itself', page(content_object=stream(b'x', b'/Filter 4 0 R'))
    yield 'filter-unknown', page(content_object=stream(b'x', b'/Filter /NoSuchDecode'))
    yield 'lzw-endless', page(content_object=stream(b'\x80\x0b\x60' + b'\x50' * 1_000_000, b'/Filter /LZWDecode'))
    yield 'ascii85-bad', page(content_object=stream(b'zzzz~!uuuuu{}~>', b'/Filter /ASCII85Decode'))
    yield 'asciihex-bad', page(content_object=stream(b'4G<<>>>', b'/Filter /ASCIIHexDecode'))
    for name, parms in {'colors-huge': b'/Predictor 15 /Colors 2147483647 /BitsPerComponent 16 /Columns 2147483647',
                        'columns-zero': b'/Predictor 12 /Columns 0', 'negative': b'/Predictor 12 /Columns -1 /Colors -3',
                        'tiff': b'/Predictor 2 /Colors 32 /BitsPerComponent 16 /Columns 100000000',
                        'early': b'/EarlyChange 77', 'itself': b'/Predictor 4 0 R'}.items():
        yield f'predictor-{name}', page(content_object=stream(zlib.compress(TEXT), b'/Filter /FlateDecode /DecodeParms << %s >>' % parms))
    for length in (0, -1, 2147483647, 99999999999):
        yield f'length-{length}', page(content_object=stream(TEXT, length=length))
    yield 'length-itself', page(content_object=b'<< /Length 4 0 R >>\nstream\n' + TEXT + b'endstream')
    yield 'length-missing', page(content_object=b'<< >>\nstream\n' + TEXT + b'endstream')
    yield 'no-endstream', page(content_object=b'<< /Length 9999999 >>\nstream\n' + TEXT)
    yield 'external-file', page(content_object=b'<< /F (/etc/passwd) /Length 0 >>\nstream\n\nendstream')
    yield 'contents-itself', page(entries=b'/Contents [3 0 R 4 0 R]')
    objects = {6: stream(TEXT)}
    yield 'contents-100000', pdf({1: b'<< /Type /Catalog /Pages 2 0 R >>', 2: b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
                                  3: b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [%s] /Resources << /Font << /F1 5 0 R >> >> >>'
                                     % (b'6 0 R ' * 100_000), 5: FONT, **objects})
    yield 'crypt-filter', page(content_object=stream(TEXT, b'/Filter /Crypt /DecodeParms << /Name /Nothing >>'))


def contents():
    yield 'q-million', page(b'q ' * 1_000_000 + TEXT)
    yield 'q-deep-forms', page(b'/X Do\n', b'/XObject << /X 6 0 R >>', more={
        n: stream(b'/X Do\n' * 2, b'/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X %d 0 R >> >>' % (n + 1))
        for n in range(6, 46)} | {46: stream(TEXT, b'/Type /XObject /Subtype /Form /BBox [0 0 595 842]')})
    yield 'form-itself', page(b'/X Do\n', b'/XObject << /X 6 0 R >>', more={
        6: stream(b'/X Do /X Do\n', b'/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>')})
    yield 'forms-in-turn', page(b'/X Do\n', b'/XObject << /X 6 0 R >>', more={
        6: stream(b'/X Do /X Do\n', b'/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >>'),
        7: stream(b'/X Do /X Do\n', b'/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>')})
    yield 'form-huge-box', page(b'/X Do\n', b'/XObject << /X 6 0 R >>', more={
        6: stream(TEXT, b'/Type /XObject /Subtype /Form /BBox [-1e30 -1e30 1e30 1e30] /Matrix [1e20 0 0 1e20 0 0] /Group << /S /Transparency >>')})
    group = b'/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /I true /K true >>'
    yield 'groups-nested', page(b'/X Do\n', b'/XObject << /X 6 0 R >>', more={
        n: stream(b'q /X Do Q\n', group + b' /Resources << /XObject << /X %d 0 R >> >>' % (n + 1)) for n in range(6, 306)}
        | {306: stream(b'0 0 500 500 re f\n', group)})
    yield 'operators-million', page(b'0 0 m 10 10 l S\n' * 1_000_000)
    yield 'rules-million', page(b''.join(b'%d %d 400 1 re f\n' % (i % 500, i % 800) for i in range(500_000)))
    yield 'path-million', page(b'0 0 m ' + b'9 9 l 500 1 l ' * 500_000 + b' f\n')
    yield 'curves-million', page(b'0 0 m ' + b'9 900 500 -100 1 1 c ' * 300_000 + b' S\n')
    yield 'clip-many', page(b'0 0 500 500 re W n 0 0 m 400 400 l 100 0 l h W n\n' * 50_000 + TEXT)
    yield 'dash-tiny', page(b'[0.00001] 0 d 0 0 m 500 800 l S\n' * 100)
    yield 'dash-tiny-picture', image_page(image(8, 8, data=bytes(64)), draw=b'q 500 0 0 700 40 60 cm /I Do Q [0.00001 0.00001] 0 d 10 w 0 0 m 500 800 l S\n')
    yield 'dash-negative', page(b'[-1 -1] 0 d 0 0 m 500 800 l S\n' + TEXT)
    yield 'dash-zero', page(b'[0 0] 0 d 0 0 m 500 800 l S\n' + TEXT)
    yield 'line-width-huge', page(b'1e30 w 0 0 m 500 800 l S\n' + TEXT)
    yield 'matrix-nan', page(b'0 0 0 0 0 0 cm 1e38 0 0 1e38 1e38 1e38 cm 1e38 0 0 1e38 0 0 cm\n' + TEXT)
    yield 'matrix-tiny', page(b'1e-30 0 0 1e-30 0 0 cm\n' + TEXT)
    yield 'text-matrix-singular', page(b'BT /F1 12 Tf 0 0 0 0 0 0 Tm (O34) Tj ET\n')
    yield 'text-size-huge', page(b'BT /F1 1e30 Tf 72 720 Td (O34) Tj ET\n')
    yield 'text-size-zero', page(b'BT /F1 0 Tf 72 720 Td (O34) Tj ET\n')
    yield 'text-million-letters', page(b'BT /F1 1 Tf 1 1 Td (%s) Tj ET\n' % (b'A' * 1_000_000))
    yield 'text-million-places', page(b'BT /F1 9 Tf ' + b''.join(b'1 0 0 1 %d %d Tm (ab) Tj ' % (i * 7 % 590, i * 11 % 840) for i in range(300_000)) + b'ET\n')
    yield 'text-one-place', page(b'BT /F1 9 Tf ' + b'1 0 0 1 9 9 Tm (ab) Tj ' * 300_000 + b'ET\n')
    yield 'text-far-away', page(b'BT /F1 9 Tf ' + b''.join(b'1 0 0 1 %d %d Tm (ab) Tj ' % (i * 7**9 % 10**9, i * 11**8 % 10**9) for i in range(50_000)) + b'ET\n')
    yield 'text-rotated-each', page(b'BT /F1 9 Tf ' + b''.join(b'0.%02d 0.7 -0.7 0.%02d %d %d Tm (ab) Tj ' % (i % 100, i % 97, i % 590, i * 3 % 840) for i in range(50_000)) + b'ET\n')
    yield 'grid-dense', page(b''.join(b'%.2f 0 m %.2f 842 l S 0 %.2f m 595 %.2f l S\n' % (i / 5, i / 5, i / 4, i / 4) for i in range(3000)) + TEXT)
    yield 'grid-with-text', page(b''.join(b'%d 0 m %d 842 l S 0 %d m 595 %d l S\n' % (i, i, i, i) for i in range(0, 842, 3))
                                 + b'BT /F1 2 Tf ' + b''.join(b'1 0 0 1 %d %d Tm (7) Tj ' % (x + 1, y + 1) for x in range(0, 590, 3) for y in range(0, 840, 3)) + b'ET\n')
    yield 'unknown-operators', page(b'foo bar BX baz EX ' * 100_000 + TEXT)
    yield 'operands-million', page(b'1 ' * 1_000_000 + TEXT)
    yield 'no-text-end', page(b'BT /F1 12 Tf (never ends ' + b'x' * 100_000)
    yield 'marked-content-deep', page(b'/P << /MCID 0 >> BDC ' * 200_000 + TEXT)
    yield 'actual-text-long', page(b'/Span << /ActualText (%s) >> BDC ' % (b'A' * 2_000_000) + TEXT + b'EMC\n')
    yield 'actual-text-itself', page(b'/Span /P BDC ' + TEXT + b'EMC\n', b'/Properties << /P 3 0 R >>')
    yield 'optional-content-loop', page(b'/OC /P BDC ' + TEXT + b'EMC\n', b'/Properties << /P 6 0 R >>',
                                        catalog=b'/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] >> >>',
                                        more={6: b'<< /Type /OCMD /VE [/And 7 0 R 7 0 R] >>', 7: b'[/Or 7 0 R 7 0 R]'})
    yield 'inline-image-huge', page(b'BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID xx EI\n' + TEXT)
    yield 'inline-image-no-end', page(b'BI /W 10 /H 10 /BPC 8 /CS /G ID ' + b'x' * 100_000)
    yield 'inline-images-100000', page(b'q 9 0 0 9 9 9 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n' * 100_000)
    yield 'resources-itself', page(resources=b'/XObject 3 0 R /Font 3 0 R')
    yield 'state-itself', page(b'/G gs ' + TEXT, b'/ExtGState << /G 6 0 R >>', more={6: b'<< /SMask 6 0 R /Font [6 0 R 1] >>'})
    yield 'soft-mask-loop', page(b'/G gs 0 0 500 500 re f\n', b'/ExtGState << /G 6 0 R >>', more={
        6: b'<< /SMask << /S /Luminosity /G 7 0 R >> >>',
        7: stream(b'/G gs 0 0 500 500 re f\n', group + b' /Resources << /ExtGState << /G 6 0 R >> >>')})


def patterns():
    def pattern(body, more=None):
        return page(b'q 500 0 0 700 40 60 cm /I Do Q /Pattern cs /P scn 0 0 595 842 re f\n',
                    b'/Pattern << /P 7 0 R >> /XObject << /I 6 0 R >>', more={6: image(8, 8, data=bytes(64)), 7: body, **(more or {})})

    tile = b'/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /Resources << /Pattern << /P 7 0 R >> >>'
    yield 'tile-tiny-step', pattern(stream(b'0 0 1 1 re f\n', tile + b' /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001'))
    yield 'tile-zero-step', pattern(stream(b'0 0 1 1 re f\n', tile + b' /BBox [0 0 1 1] /XStep 0 /YStep 0'))
    yield 'tile-itself', pattern(stream(b'/Pattern cs /P scn 0 0 9 9 re f\n', tile + b' /BBox [0 0 9 9] /XStep 9 /YStep 9'))
    yield 'tile-huge', pattern(stream(b'0 0 1 1 re f\n', tile + b' /BBox [0 0 1e9 1e9] /XStep 1e9 /YStep 1e9'))
    function = b'<< /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >>'
    for kind, entries in {1: b'/Domain [0 1e9 0 1e9]', 2: b'/Coords [0 0 1e30 1e30]', 3: b'/Coords [0 0 0 1e9 1e9 1e9] /Extend [true true]'}.items():
        yield f'shading-{kind}-huge', pattern(b'<< /PatternType 2 /Shading << /ShadingType %d /ColorSpace /DeviceGray %s /Function %s >> >>' % (kind, entries, function))
    for kind in (4, 5, 6, 7):
        yield f'shading-{kind}-noise', pattern(b'<< /PatternType 2 /Shading 8 0 R >>', {8: stream(random.Random(kind).randbytes(200_000),
            b'/ShadingType %d /ColorSpace /DeviceRGB /BitsPerCoordinate 32 /BitsPerComponent 16 /BitsPerFlag 8 /VerticesPerRow 2'
            b' /Decode [-1e6 1e6 -1e6 1e6 0 1 0 1 0 1]' % kind)})
        yield f'shading-{kind}-rows', pattern(b'<< /PatternType 2 /Shading 8 0 R >>', {8: stream(b'',
            b'/ShadingType %d /ColorSpace /DeviceRGB /BitsPerCoordinate 77 /BitsPerComponent 0 /BitsPerFlag -1 /VerticesPerRow 2147483647 /Decode [0]' % kind)})
    for name, body in {
            'stitch-itself': b'<< /FunctionType 3 /Domain [0 1] /Functions [8 0 R 8 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>',
            'stitch-many': b'<< /FunctionType 3 /Domain [0 1] /Functions [%s] /Bounds [%s] /Encode [%s] >>' % (b'9 0 R ' * 1000, b'0 ' * 999, b'0 1 ' * 1000),
            'sampled-huge': stream(b'x', b'/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [2147483647] /BitsPerSample 32'),
            'sampled-many-inputs': stream(b'x' * 999, b'/FunctionType 0 /Domain [%s] /Range [0 1] /Size [%s] /BitsPerSample 8' % (b'0 1 ' * 32, b'9 ' * 32)),
            'calculator-deep': stream(b'{' * 50_000 + b'}' * 50_000, b'/FunctionType 4 /Domain [0 1] /Range [0 1]'),
            'calculator-long': stream(b'{ ' + b'dup mul ' * 500_000 + b'}', b'/FunctionType 4 /Domain [0 1] /Range [0 1]'),
            'calculator-roll': stream(b'{ 2147483647 -2147483648 roll 99999999 copy 1 0 idiv }', b'/FunctionType 4 /Domain [0 1] /Range [0 1]'),
            'unknown': b'<< /FunctionType 99 >>', 'itself': b'8 0 R'}.items():
        yield f'function-{name}', pattern(b'<< /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 500 500] /Function 8 0 R >> >>',
                                          {8: body, 9: function})


def images():
    packed_bits = zeros(30_000 * 30_000 // 8 & ~0xFFFFF)
    yield 'image-30000-1bit', image_page(image(30_000, 30_000, bits=1, data=packed_bits, filters=b'/Filter /FlateDecode'))
    yield 'image-30000-8bit', image_page(image(30_000, 30_000, data=zeros(900_000_000 & ~0xFFFFF), filters=b'/Filter /FlateDecode'))
    yield 'image-30000-rgb', image_page(image(30_000, 30_000, b'/DeviceRGB', data=zeros(2_700_000_000 & ~0xFFFFF), filters=b'/Filter /FlateDecode'))
    for size in ((0, 0), (0, 100), (-1, -1), (1, 1), (1, 100_000), (100_000, 1), (2147483647, 2147483647), (65536, 65536), (99999999999, 1), (1000, 1000)):
        yield f'image-{size[0]}x{size[1]}', image_page(image(*size, data=b'x'))
        yield f'mask-{size[0]}x{size[1]}', image_page(image(*size, bits=1, data=b'x', entries=b'/ImageMask true'))
    for bits in (0, 3, 16, 32, 64, -1, '/X'):
        yield f'image-bits-{str(bits).strip("/")}', image_page(image(100, 100, bits=bits, data=bytes(20_000)))
    ccitt = b'/Filter /CCITTFaxDecode /DecodeParms << /K %d /Columns %d /Rows %d >>'
    for k in (-1, 0, 1):
        yield f'fax-{k}-noise', image_page(image(2480, 3508, bits=1, data=random.Random(k).randbytes(50_000), filters=ccitt % (k, 2480, 3508)))
    yield 'fax-columns-huge', image_page(image(100, 100, bits=1, data=b'\0' * 999, filters=ccitt % (-1, 2147483647, 100)))
    yield 'fax-columns-zero', image_page(image(100, 100, bits=1, data=b'\0' * 999, filters=ccitt % (-1, 0, 0)))
    yield 'fax-rows-huge', image_page(image(1728, 2147483647, bits=1, data=b'\0\x10\x01' * 999, filters=ccitt % (-1, 1728, 2147483647)))
    # JBIG2: a page of 2^32-1 × 2^32-1, a symbol dictionary with 2^31 symbols, a generic region without end.
    def segment(number, kind, data, page_number=1):
        return struct.pack('>IBBBI', number, kind, 0, page_number, len(data)) + data
    for name, data in {
            'page-huge': segment(0, 48, struct.pack('>IIIIBH', 0xFFFFFFFF, 0xFFFFFFFF, 0, 0, 0, 0)),
            'page-50000': segment(0, 48, struct.pack('>IIIIBH', 50_000, 50_000, 0, 0, 0, 0)),
            'region-huge': segment(0, 48, struct.pack('>IIIIBH', 1000, 1000, 0, 0, 0, 0)) + segment(1, 38, struct.pack('>IIIIBB', 0x7FFFFFFF, 0x7FFFFFFF, 0, 0, 0, 0) + bytes(8) + b'\0' * 99),
            'region-60000': segment(0, 48, struct.pack('>IIIIBH', 60_000, 60_000, 0, 0, 0, 0)) + segment(1, 38, struct.pack('>IIIIBB', 60_000, 60_000, 0, 0, 0, 0) + bytes([3, 255, 253, 255, 2, 254, 254, 254]) + b'\0' * 99),
            'symbols-huge': segment(0, 0, struct.pack('>H', 0) + bytes([3, 255, 253, 255, 2, 254, 254, 254]) + struct.pack('>II', 0x7FFFFFFF, 0x7FFFFFFF) + bytes(99)),
            'pattern-huge': segment(0, 16, struct.pack('>BBBI', 0, 255, 255, 0x7FFFFFFF) + bytes(99)),
            'noise': random.Random(9).randbytes(10_000), 'segments-many': segment(0, 51, b'') * 100_000,
            'length-unknown': struct.pack('>IBBBI', 0, 38, 0, 1, 0xFFFFFFFF) + bytes(100), 'empty': b''}.items():
        yield f'jbig2-{name}', image_page(image(1000, 1000, bits=1, data=data, filters=b'/Filter /JBIG2Decode'))
    yield 'jbig2-globals-itself', image_page(image(100, 100, bits=1, data=b'', filters=b'/Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 6 0 R >>'))
    # JPEG 2000: sizes that lie, a million tiles, thousands of components.
    def codestream(width, height, tile=None, components=1):
        tile = tile or (width, height)
        siz = struct.pack('>HIIIIIIIIH', 0, width, height, 0, 0, tile[0], tile[1], 0, 0, components) + b'\7\1\1' * components
        return (b'\xff\x4f\xff\x51' + struct.pack('>H', len(siz) + 2) + siz + b'\xff\x52' + struct.pack('>H', 12) + bytes([0, 0, 0, 1, 0, 5, 4, 4, 0, 0])
                + b'\xff\x5c' + struct.pack('>H', 19) + bytes([0x40] + [0x40] * 16)
                + b'\xff\x90' + struct.pack('>HHIBB', 10, 0, 0, 0, 1) + b'\xff\x93' + bytes(64) + b'\xff\xd9')
    for name, data in {'good-size': codestream(100, 100), '30000': codestream(30_000, 30_000), 'huge': codestream(0x7FFFFFFF, 0x7FFFFFFF),
                       'tiles': codestream(60_000, 60_000, (1, 1)), 'components': codestream(1000, 1000, components=16_384),
                       'zero': codestream(0, 0), 'noise': b'\xff\x4f\xff\x51' + random.Random(3).randbytes(9999), 'cut': codestream(100, 100)[:40], 'empty': b''}.items():
        yield f'jpx-{name}', image_page(stream(data, b'/Type /XObject /Subtype /Image /Width 1000 /Height 1000 /Filter /JPXDecode'))
    for name, data in jpegs().items():
        yield f'dct-{name}', image_page(image(1000, 1000, b'/DeviceRGB', data=data, filters=b'/Filter /DCTDecode'))
    yield 'image-mask-itself', image_page(image(9, 9, data=bytes(81), entries=b'/SMask 6 0 R'))
    yield 'image-mask-huge', image_page(image(9, 9, data=bytes(81), entries=b'/SMask 7 0 R'), {7: image(30_000, 30_000, data=zeros(900_000_000 & ~0xFFFFF), filters=b'/Filter /FlateDecode')})
    yield 'image-mask-colours-short', image_page(image(9, 9, data=bytes(81), entries=b'/Mask [0]'))
    yield 'image-decode-odd', image_page(image(9, 9, data=bytes(81), entries=b'/Decode [1e30 -1e30 (x)]'))
    yield 'images-20000', page(b'q 9 0 0 9 9 9 cm /I Do Q\n' * 20_000, b'/XObject << /I 6 0 R >>', more={6: image(100, 100, data=bytes(10_000))})
    yield 'image-tiny-matrix', image_page(image(1000, 1000, data=bytes(1_000_000)), draw=b'q 1e-9 0 0 1e-9 0 0 cm /I Do Q\n')
    yield 'image-huge-matrix', image_page(image(8, 8, data=bytes(64)), draw=b'q 1e9 0 0 1e9 -5e8 -5e8 cm /I Do Q\n')
    yield 'image-skewed', image_page(image(8, 8, data=bytes(64)), draw=b'q 500 499 499 500 0 0 cm /I Do Q\n')
    yield 'noise-a4-300dpi', image_page(image(2480, 3508, bits=1, data=random.Random(5).randbytes(310 * 3508)), draw=b'q 595 0 0 842 0 0 cm /I Do Q\n')
    yield 'noise-a4-grey', image_page(image(2480, 3508, data=random.Random(6).randbytes(2480 * 3508)), draw=b'q 595 0 0 842 0 0 cm /I Do Q\n')
    checks = (b'\xaa' * 310 + b'\x55' * 310) * 1754
    yield 'checkerboard-a4', image_page(image(2480, 3508, bits=1, data=zlib.compress(checks), filters=b'/Filter /FlateDecode'), draw=b'q 595 0 0 842 0 0 cm /I Do Q\n')
    rows = (b'\xff' * 310 * 3 + b'\0' * 310 * 3) * 584
    yield 'stripes-a4', image_page(image(2480, 3504, bits=1, data=zlib.compress(rows), filters=b'/Filter /FlateDecode'), draw=b'q 595 0 0 842 0 0 cm /I Do Q\n')
    dots = bytearray(b'\xff' * 310 * 3508)
    for at in random.Random(8).sample(range(len(dots)), 60_000):
        dots[at] = 0x81
    yield 'dots-a4', image_page(image(2480, 3508, bits=1, data=zlib.compress(bytes(dots)), filters=b'/Filter /FlateDecode'), draw=b'q 595 0 0 842 0 0 cm /I Do Q\n')
    grid = bytearray()
    for y in range(3508):
        grid += b'\0' * 310 if y % 24 < 2 else (b'\x3f\xff\xff' * 104)[:310]
    yield 'grid-a4', image_page(image(2480, 3508, bits=1, data=zlib.compress(bytes(grid)), filters=b'/Filter /FlateDecode'), draw=b'q 595 0 0 842 0 0 cm /I Do Q\n')


def jpegs():
    quant = b'\xff\xdb\0\x43\0' + bytes([1] * 64)
    def frame(width, height, kind=0xC0, components=1, sampling=0x11, precision=8):
        body = struct.pack('>BHHB', precision, height, width, components) + b''.join(bytes([n + 1, sampling, 0]) for n in range(components))
        return b'\xff' + bytes([kind]) + struct.pack('>H', len(body) + 2) + body
    huffman = b'\xff\xc4\0\x14\0' + bytes([1] + [0] * 15) + b'\0' + b'\xff\xc4\0\x14\x10' + bytes([1] + [0] * 15) + b'\0'
    def scan(components=1):
        return b'\xff\xda' + struct.pack('>HB', 6 + 2 * components, components) + b''.join(bytes([n + 1, 0]) for n in range(components)) + b'\0\x3f\0'
    def whole(*arguments, data=bytes(1000), scans=1, **options):
        components = options.get('components', 1)
        return b'\xff\xd8' + quant + frame(*arguments, **options) + huffman + (scan(components) + data) * scans + b'\xff\xd9'
    return {'good': whole(64, 64), '30000': whole(30_000, 30_000), '65535': whole(65_535, 65_535), 'zero': whole(0, 0), 'height-zero': whole(100, 0),
            'progressive-30000': whole(30_000, 30_000, kind=0xC2), 'progressive-scans': whole(5000, 5000, kind=0xC2, scans=5000, data=b''),
            'cmyk': whole(500, 500, components=4), 'components-5': whole(100, 100, components=5), 'sampling-4x4': whole(3000, 3000, components=3, sampling=0x44),
            'sampling-zero': whole(100, 100, components=3, sampling=0), '12-bit': whole(100, 100, precision=12), '16-bit': whole(100, 100, precision=16),
            'arithmetic': whole(100, 100, kind=0xC9), 'lossless': whole(100, 100, kind=0xC3), 'cut': whole(1000, 1000)[:90], 'no-tables': b'\xff\xd8' + frame(100, 100) + scan() + b'\xff\xd9',
            'start-only': b'\xff\xd8\xff\xe0', 'noise': b'\xff\xd8\xff\xe0\0\x10JFIF\0' + random.Random(1).randbytes(20_000),
            'markers': b'\xff\xd8' + b'\xff\xe1\0\x02' * 500_000 + b'\xff\xd9'}


def colours():
    function = b'<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0] /C1 [1 1 1] /N 1 >>'
    for name, space in {
            'separation': b'[/Separation /Gold /DeviceRGB 8 0 R]', 'separation-all': b'[/Separation /All /DeviceRGB 8 0 R]', 'separation-none': b'[/Separation /None /DeviceRGB 8 0 R]',
            'separation-itself': b'7 0 R', 'separation-short': b'[/Separation /Gold]', 'separation-no-function': b'[/Separation /Gold /DeviceRGB null]',
            'separation-of-itself': b'[/Separation /Gold 7 0 R 8 0 R]', 'devicen': b'[/DeviceN [/A /B /C] /DeviceRGB 8 0 R]', 'devicen-100': b'[/DeviceN [%s] /DeviceRGB 8 0 R]' % (b'/A ' * 100),
            'devicen-empty': b'[/DeviceN [] /DeviceRGB 8 0 R]', 'devicen-loop': b'[/DeviceN [/A] /DeviceRGB 8 0 R << /Colorants << /A 7 0 R >> /Process << /ColorSpace 7 0 R >> >>]',
            'lab': b'[/Lab << /WhitePoint [0.9 1 1.1] /Range [-128 127 -128 127] >>]', 'lab-zero': b'[/Lab << /WhitePoint [0 0 0] >>]', 'lab-empty': b'[/Lab]',
            'lab-range': b'[/Lab << /WhitePoint [1 1 1] /Range [1e30 -1e30 (x)] >>]', 'calrgb': b'[/CalRGB << /WhitePoint [0 0 0] /Gamma [0 -1 1e30] /Matrix [1] >>]', 'calgray': b'[/CalGray << >>]',
            'indexed': b'[/Indexed /DeviceRGB 255 (short)]', 'indexed-huge': b'[/Indexed /DeviceRGB 2147483647 (x)]', 'indexed-negative': b'[/Indexed /DeviceRGB -1 (x)]',
            'indexed-of-indexed': b'[/Indexed [/Indexed /DeviceRGB 1 (abcdef)] 1 (ab)]', 'indexed-itself': b'[/Indexed 7 0 R 1 (ab)]', 'indexed-pattern': b'[/Indexed /Pattern 1 (ab)]',
            'indexed-stream': b'[/Indexed /DeviceRGB 255 6 0 R]', 'pattern-of-pattern': b'[/Pattern [/Pattern [/Pattern 7 0 R]]]', 'icc-empty': b'[/ICCBased 9 0 R]',
            'icc-itself': b'[/ICCBased 6 0 R]', 'icc-missing': b'[/ICCBased 99 0 R]', 'unknown': b'/NoSuchSpace', 'number': b'7', 'empty': b'[]',
            'deep': b'[/Indexed ' * 2000 + b'/DeviceGray' + b' 1 (a)]' * 2000}.items():
        yield f'colour-{name}', image_page(image(20, 20, b'7 0 R', data=bytes(range(200)) * 6),
                                           {7: space, 8: function, 9: stream(b'not a profile', b'/N 77 /Alternate 7 0 R')},
                                           b'/C cs 0.5 scn 9 9 99 99 re f q 500 0 0 700 40 60 cm /I Do Q\n')
        yield f'colour-{name}-text', page(b'7 0 R cs /C cs 0.5 scn ' + TEXT, b'/ColorSpace << /C 7 0 R >>',
                                          more={6: image(1, 1, data=b'x'), 7: space, 8: function, 9: stream(b'not a profile', b'/N 77 /Alternate 7 0 R')})


def fonts():
    def font(body, more=None, text=b'BT /F2 12 Tf 72 720 Td (O34 plan \xe1\xe2\xe3) Tj <00410042FFFF> Tj ET\n'):
        return page(TEXT + text, more={5: body, 6: FONT, **(more or {})}).replace(b'/Font << /F1 5 0 R >>', b'/Font << /F1 6 0 R /F2 5 0 R >>')

    truetype = b'<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+X /FirstChar 0 /LastChar 255 /Widths [%s] /FontDescriptor 7 0 R %s >>'
    descriptor = b'<< /Type /FontDescriptor /FontName /ABCDEF+X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /%s 8 0 R >>'
    widths = b'600 ' * 256

    def table(tag, data, offset, length=None):
        return struct.pack('>4sIII', tag, 0, offset, len(data) if length is None else length)

    def sfnt(tables, lie=None):
        out, body, at = b'\0\1\0\0' + struct.pack('>HHHH', len(tables), 16, 0, 0), b'', 12 + 16 * len(tables)
        for tag, data in tables.items():
            out += table(tag, data, at + len(body), lie)
            body += data + bytes(-len(data) % 4)
        return out + body

    head = struct.pack('>IIIIHHQQhhhhHHhhh', 0x10000, 0, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 0, 0, 1000, 1000, 0, 8, 2, 1, 0)
    hhea = struct.pack('>IhhhHhhhhhhhhhhhH', 0x10000, 800, -200, 0, 1000, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1)
    maxp = struct.pack('>IH', 0x10000, 65535) + b'\xff' * 26
    composite = struct.pack('>hhhhh', -1, 0, 0, 1000, 1000) + struct.pack('>HHbb', 0x22, 0, 0, 0) * 2000 + struct.pack('>HHbb', 2, 0, 0, 0)
    endless_program = struct.pack('>hhhhh', 1, 0, 0, 1000, 1000) + struct.pack('>HH', 0, 5) + b'\xb0\0\x1c' * 2 + bytes(9)
    cmap = struct.pack('>HHHHI', 0, 1, 3, 1, 12) + struct.pack('>HHIII', 12, 0, 28, 0, 1) + struct.pack('>III', 0, 0x10FFFF, 0)
    loca = struct.pack('>II', 0, len(composite))
    for name, data in {
            'noise': random.Random(1).randbytes(50_000), 'empty': b'', 'zeros': bytes(100_000), 'sfnt-empty': sfnt({}),
            'composite-itself': sfnt({b'cmap': cmap, b'glyf': composite, b'head': head, b'hhea': hhea, b'hmtx': bytes(8), b'loca': loca, b'maxp': maxp}),
            'program-endless': sfnt({b'cmap': cmap, b'glyf': endless_program, b'head': head, b'hhea': hhea, b'hmtx': bytes(8), b'loca': struct.pack('>II', 0, len(endless_program)), b'maxp': maxp, b'prep': b'\xb0\0\x78\x1c\xff\xfd' * 9, b'fpgm': b'\xb8\xff\xfd\x1c'}),
            'lengths-lie': sfnt({b'cmap': cmap, b'glyf': b'', b'head': head, b'hhea': hhea, b'loca': b'', b'maxp': maxp}, 0xFFFFFFFF),
            'cmap-huge': sfnt({b'cmap': struct.pack('>HH', 0, 65535) + cmap, b'head': head, b'maxp': maxp}),
            'tables-65535': b'\0\1\0\0\xff\xff' + bytes(6) + struct.pack('>4sIII', b'glyf', 0, 12, 99) * 65535,
            'post-names': sfnt({b'cmap': cmap, b'head': head, b'hhea': hhea, b'maxp': maxp, b'post': struct.pack('>IIhhIIIII', 0x20000, 0, 0, 0, 0, 0, 0, 0, 0) + b'\xff\xff' * 70_000}),
            'collection': b'ttcf\0\1\0\0' + struct.pack('>I', 0x7FFFFFFF) + bytes(99)}.items():
        yield f'font-truetype-{name}', font(truetype % (widths, b''), {7: descriptor % b'FontFile2', 8: flate(data, b'/Length1 %d' % len(data))})
        yield f'font-cid-{name}', font(b'<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+X /Encoding /Identity-H /DescendantFonts [9 0 R] >>',
                                       {7: descriptor % b'FontFile2', 8: flate(data), 9: b'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 >>'})
        yield f'font-type1-{name}', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+X /FirstChar 0 /LastChar 255 /Widths [%s] /FontDescriptor 7 0 R >>' % widths, {7: descriptor % b'FontFile', 8: flate(data, b'/Length1 9 /Length2 9 /Length3 9')})
        yield f'font-cff-{name}', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+X /FirstChar 0 /LastChar 255 /Widths [%s] /FontDescriptor 7 0 R >>' % widths, {7: descriptor % b'FontFile3', 8: flate(data, b'/Subtype /Type1C')})
    cff = lambda top: b'\1\0\4\1' + b'\0\1\1\1\2X' + b'\0\1\1\1' + bytes([1 + len(top)]) + top
    yield 'font-cff-subrs-deep', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /X /FontDescriptor 7 0 R >>', {7: descriptor % b'FontFile3', 8: stream(cff(b'\x1d\0\0\0\x20\x11') + b'\0\0\0\0' + b'\0\1\1\1\5\x8b\x0a\x8b\x0a' * 500, b'/Subtype /Type1C')})
    yield 'font-cff-counts-lie', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /X /FontDescriptor 7 0 R >>', {7: descriptor % b'FontFile3', 8: stream(b'\1\0\4\4' + b'\xff\xff\4' + b'\xff' * 9999, b'/Subtype /Type1C')})
    glyph = stream(b'1000 0 d0 /F1 1 Tf BT (a) Tj ET\n')
    type3 = b'<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix %s /CharProcs << /a 8 0 R >> /Encoding << /Differences [65 /a 79 /a] >> /FirstChar 65 /LastChar 90 /Widths [%s] /Resources << /Font << /F1 5 0 R >> >> >>'
    yield 'font-type3-itself', font(type3 % (b'[0.001 0 0 0.001 0 0]', b'1000 ' * 26), {8: glyph})
    yield 'font-type3-huge', font(type3 % (b'[1e10 0 0 1e10 0 0]', b'1000 ' * 26), {8: stream(b'1000 0 0 0 1e9 1e9 d1 0 0 1e9 1e9 re f\n')})
    yield 'font-type3-singular', font(type3 % (b'[0 0 0 0 0 0]', b'1000 ' * 26), {8: glyph})
    yield 'font-type3-slow', font(type3 % (b'[0.001 0 0 0.001 0 0]', b'1000 ' * 26), {8: stream(b'1000 0 d0 ' + b'0 0 m 900 900 l S ' * 20_000)}, b'BT /F2 12 Tf 9 9 Td (%s) Tj ET\n' % (b'A' * 2000))
    yield 'font-itself', font(b'5 0 R')
    yield 'font-number', font(b'7')
    yield 'font-empty', font(b'<< >>')
    yield 'font-no-descendant', font(b'<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>')
    yield 'font-descendant-itself', font(b'<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>')
    yield 'font-widths-million', font(truetype % (b'600 ' * 1_000_000, b''), {7: descriptor % b'FontFile2', 8: stream(b'')})
    yield 'font-last-char-huge', font(b'<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar -2147483648 /LastChar 2147483647 /Widths [600] >>')
    yield 'font-cid-w-lies', font(b'<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [9 0 R] >>', {9: b'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1e30 /W [0 2147483647 500 -5 [1 2 3] 7] /W2 [0 65535 1 2 3] >>'})
    for ordering in (b'Japan1', b'GB1', b'Korea1', b'NoSuch'):
        yield 'font-cid-' + ordering.decode(), font(b'<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /UniJIS-UCS2-H /DescendantFonts [9 0 R] >>', {9: b'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (%s) /Supplement 0 >> >>' % ordering})
    yield 'font-20000', page(b''.join(b'BT /F%d 9 Tf 9 9 Td (a) Tj ET\n' % n for n in range(20_000))).replace(b'/Font << /F1 5 0 R >>', b'/Font << %s >>' % b' '.join(b'/F%d << /Type /Font /Subtype /Type1 /BaseFont /X%d >>' % (n, n) for n in range(20_000)))
    yield 'font-name-path', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /..#2F..#2Fetc#2Fpasswd >>')
    yield 'font-name-long', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /%s >>' % (b'N' * 100_000))
    mapping = b'/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange %s endcmap end'
    for name, data in {'range-huge': b'1 beginbfrange <0000> <FFFF> <0E00> endbfrange', 'range-32bit': b'1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange',
                       'ranges-many': b'100 beginbfrange ' + b'<0000> <FFFF> <0041> ' * 1000 + b'endbfrange', 'target-long': b'1 beginbfchar <41> <%s> endbfchar' % (b'0E01' * 100_000),
                       'usecmap-itself': b'/X usecmap /Identity-H usecmap', 'surrogates': b'1 beginbfchar <41> <D800> <42> <DC00D800> endbfchar', 'odd': b'1 beginbfchar <4> <> endbfchar',
                       'all-one': b'1 beginbfrange <00> <FF> <0E01> endbfrange', 'control': b'3 beginbfchar <4F> <0000> <33> <001B> <34> <FFFF> endbfchar'}.items():
        yield f'tounicode-{name}', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 8 0 R >>', {8: stream(mapping % data)})
    yield 'tounicode-itself', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >>')
    yield 'encoding-cmap-itself', font(b'<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 8 0 R /DescendantFonts [9 0 R] >>', {8: stream(b'/X usecmap', b'/Type /CMap /CMapName /X /UseCMap 8 0 R'), 9: b'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>'})
    yield 'encoding-cmap-range', font(b'<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 8 0 R /DescendantFonts [9 0 R] >>', {8: stream(b'begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange endcmap', b'/Type /CMap /CMapName /X'), 9: b'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>'})
    yield 'differences-million', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [0 %s] >> >>' % (b'/a ' * 1_000_000))
    yield 'differences-negative', font(b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [-5 /a 2147483647 /b] >> >>')


def encrypted():
    """Standard handler, revision 3 or odd. Without a user password the key follows from the file itself."""
    import hashlib
    pad = bytes.fromhex('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A')

    def rc4(key, data):
        state, j, out = list(range(256)), 0, bytearray()
        for i in range(256):
            j = (j + state[i] + key[i % len(key)]) & 255
            state[i], state[j] = state[j], state[i]
        i = j = 0
        for byte in data:
            i = (i + 1) & 255
            j = (j + state[i]) & 255
            state[i], state[j] = state[j], state[i]
            out.append(byte ^ state[(state[i] + state[j]) & 255])
        return bytes(out)

    def locked(user, owner=b'owner'):
        ident, permissions = b'0123456789abcdef', struct.pack('<i', -44)
        digest = hashlib.md5((owner + pad)[:32]).digest()
        for _ in range(50):
            digest = hashlib.md5(digest).digest()
        secret = (user + pad)[:32]
        for n in range(20):
            secret = rc4(bytes(b ^ n for b in digest), secret)
        key = hashlib.md5((user + pad)[:32] + secret + permissions + ident).digest()
        for _ in range(50):
            key = hashlib.md5(key).digest()
        check = hashlib.md5(pad + ident).digest()
        for n in range(20):
            check = rc4(bytes(b ^ n for b in key), check)
        content = rc4(hashlib.md5(key + struct.pack('<I', 4)[:3] + b'\0\0').digest(), TEXT)
        return page(content_object=stream(content), more={6: b'<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >>'
                                                          % (secret.hex().encode(), (check + bytes(16)).hex().encode())},
                    trailer=b'/Encrypt 6 0 R /ID [<%s> <%s>]' % (ident.hex().encode(), ident.hex().encode()))

    yield 'encrypted-owner-only', locked(b'')
    yield 'encrypted-user', locked(b'secret')
    for name, entries in {'itself': b'6 0 R', 'empty': b'<< >>', 'unknown-handler': b'<< /Filter /NoSuch /V 1 >>', 'v-99': b'<< /Filter /Standard /V 99 /R 99 /P 0 /O (x) /U (x) >>',
                          'length-huge': b'<< /Filter /Standard /V 2 /R 3 /Length 2147483647 /P -44 /O <%s> /U <%s> >>' % (b'41' * 32, b'42' * 32),
                          'length-zero': b'<< /Filter /Standard /V 2 /R 3 /Length 0 /P -44 /O <%s> /U <%s> >>' % (b'41' * 32, b'42' * 32),
                          'aes-256-short': b'<< /Filter /Standard /V 5 /R 6 /Length 256 /P -44 /O (x) /U (x) /OE (x) /UE (x) /Perms (x) /CF << /StdCF << /CFM /AESV3 >> >> /StmF /StdCF /StrF /StdCF >>',
                          'public-key': b'<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /Recipients [(x)] >>'}.items():
        yield f'encrypted-{name}', page(more={6: entries}, trailer=b'/Encrypt 6 0 R /ID [<41> <41>]')
    yield 'encrypted-no-id', page(more={6: b'<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >>' % (b'41' * 32, b'42' * 32)}, trailer=b'/Encrypt 6 0 R')


def extras():
    yield 'javascript', page(catalog=b'/OpenAction << /S /JavaScript /JS (while(1){}) >>')
    yield 'launch', page(catalog=b'/OpenAction << /S /Launch /F (/bin/sh) >>')
    yield 'embedded-file', page(catalog=b'/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>', more={6: b'<< /Type /Filespec /F (../../a.exe) /EF << /F 7 0 R >> >>', 7: stream(zeros(1 << 28), b'/Type /EmbeddedFile /Filter /FlateDecode')})
    yield 'portfolio', page(b'', catalog=b'/Collection << /View /T >> /Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>', more={6: b'<< /Type /Filespec /F (a.pdf) /EF << /F 7 0 R >> >>', 7: stream(page(), b'/Type /EmbeddedFile')})
    yield 'xfa', page(b'', catalog=b'/AcroForm << /XFA 6 0 R /Fields [] >>', more={6: stream(b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>')})
    yield 'xmp-bomb', page(catalog=b'/Metadata 6 0 R', more={6: stream(zeros(1 << 28), b'/Type /Metadata /Subtype /XML /Filter /FlateDecode')})
    yield 'names-loop', page(catalog=b'/Names << /Dests 6 0 R >> /Dests 6 0 R', more={6: b'<< /Kids [6 0 R 6 0 R] >>'})
    yield 'outline-loop', page(catalog=b'/Outlines 6 0 R', more={6: b'<< /First 7 0 R /Last 7 0 R /Count 2147483647 >>', 7: b'<< /Title (x) /Parent 6 0 R /Next 7 0 R /First 6 0 R >>'})
    yield 'structure-loop', page(catalog=b'/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R', more={6: b'<< /Type /StructTreeRoot /K 7 0 R /ParentTree 6 0 R /RoleMap << /A /B /B /A >> >>', 7: b'<< /S /A /P 7 0 R /K [7 0 R 6 0 R] >>'})
    yield 'labels-loop', page(catalog=b'/PageLabels 6 0 R', more={6: b'<< /Kids [6 0 R] /Nums [0 << /S /r /St 2147483647 >>] >>'})
    yield 'annotations-100000', page(entries=b'/Annots [%s]' % (b'6 0 R ' * 100_000), more={6: b'<< /Type /Annot /Subtype /Text /Rect [9 9 99 99] /Contents (x) /AP << /N 7 0 R >> >>', 7: stream(TEXT, b'/Type /XObject /Subtype /Form /BBox [0 0 9 9]')})
    yield 'annotation-itself', page(entries=b'/Annots 3 0 R')
    yield 'annotation-loop', page(entries=b'/Annots [6 0 R]', more={6: b'<< /Type /Annot /Subtype /Popup /Parent 6 0 R /Popup 6 0 R /AP << /N 6 0 R >> /Rect [0 0 0 0] >>'})
    yield 'form-fields-deep', page(catalog=b'/AcroForm << /Fields [6 0 R] /DR 6 0 R >>', more={n: b'<< /FT /Tx /T (a) /Kids [%d 0 R] /Parent %d 0 R >>' % (n + 1, n - 1) for n in range(6, 5000)})
    yield 'form-fields-loop', page(catalog=b'/AcroForm << /Fields [6 0 R] /NeedAppearances true >>', entries=b'/Annots [6 0 R]', more={6: b'<< /FT /Tx /Subtype /Widget /Rect [9 9 99 99] /T (a) /V 6 0 R /Kids [6 0 R] /Parent 6 0 R /DA (/Helv 1e30 Tf) >>'})
    yield 'signature', page(catalog=b'/AcroForm << /SigFlags 3 /Fields [6 0 R] >>', entries=b'/Annots [6 0 R]', more={6: b'<< /FT /Sig /Subtype /Widget /Rect [9 9 99 99] /T (s) /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Contents <%s> /ByteRange [0 2147483647 -5 9] >> >>' % (b'30' * 5000)})
    yield 'movie-sound-3d', page(entries=b'/Annots [<< /Subtype /Movie /Rect [0 0 9 9] /Movie << /F (/dev/zero) >> >> << /Subtype /Sound /Sound 4 0 R /Rect [0 0 9 9] >> << /Subtype /3D /3DD 4 0 R /Rect [0 0 9 9] >>]')
    yield 'thumbnail-bomb', page(entries=b'/Thumb 6 0 R', more={6: image(30_000, 30_000, data=b'x')})
    yield 'title-escapes', page(trailer=b'/Info << /Title (\x1b]0;owned\x07\x1b[31m) /Author 3 0 R >>')
    yield 'empty-page', page(b'')
    yield 'html-named-pdf', b'<!doctype html><html><body>404 Not Found</body></html>'
    yield 'zip-named-pdf', b'PK\x03\x04' + bytes(100)
    yield 'docx-named-pdf', b'PK\x03\x04\x14\0\0\0\0\0' + bytes(16) + b'\x11\0\0\0word/document.xml' + bytes(100)
    yield 'postscript-with-pdf', b'%!PS-Adobe-3.0\n%PDF-1.4\n' + page()
    yield 'empty-file', b''
    yield 'one-byte', b'%'
    yield 'noise', random.Random(77).randbytes(100_000)
    yield 'noise-with-header', b'%PDF-1.4\n' + random.Random(78).randbytes(2_000_000)
    yield 'words-noise', b'%PDF-1.4\n' + b' '.join(random.Random(79).choices([b'obj', b'endobj', b'stream', b'endstream', b'xref', b'trailer', b'<<', b'>>', b'[', b']', b'1', b'0', b'R', b'/Type', b'/Pages', b'(', b')', b'/Kids'], k=300_000))


def pngs():
    def chunk(kind, data, crc=None):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data) if crc is None else crc)

    def png(width, height, bits=8, colour=0, data=None, more=b'', method=0, interlace=0):
        channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(colour, 1)
        if data is None:
            row = (width * bits * channels + 7) // 8 + 1
            data = zeros(max(row * height, 1) + (1 << 20)) if row * height < 4 << 30 else b''
        return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, bits, colour, 0, method, interlace)) + more + chunk(b'IDAT', data) + chunk(b'IEND', b'')

    palette = chunk(b'PLTE', bytes(range(48)))
    return {'30000': png(30_000, 30_000, 1), '30000-rgb': png(30_000, 30_000, 8, 2, data=b''), '6000-fits': png(6000, 6000), 'zero': png(0, 0, data=b''), 'width-zero': png(0, 100, data=b''),
            'huge': png(0x7FFFFFFF, 0x7FFFFFFF, data=b''), 'strip': png(100_000, 10), 'strip-high': png(10, 100_000), 'one': png(1, 1), '16-bit': png(1000, 1000, 16, 2), 'palette': png(1000, 1000, 4, 3, more=palette),
            'palette-missing': png(1000, 1000, 8, 3), 'palette-short': png(1000, 1000, 8, 3, data=zlib.compress((b'\0' + b'\xff' * 1000) * 1000), more=palette), 'alpha': png(1000, 1000, 8, 6), 'interlaced': png(1000, 1000, 8, 2, interlace=1),
            'interlace-odd': png(100, 100, interlace=7), 'bits-odd': png(100, 100, 3), 'colour-odd': png(100, 100, 8, 5), 'data-missing': png(1000, 1000, data=b''), 'data-noise': png(1000, 1000, data=random.Random(4).randbytes(9999)),
            'cut': png(1000, 1000)[:60], 'signature-only': b'\x89PNG\r\n\x1a\n', 'text-bomb': png(100, 100, more=chunk(b'zTXt', b'a\0\0' + zeros(1 << 28))), 'icc-bomb': png(100, 100, more=chunk(b'iCCP', b'a\0\0' + zeros(1 << 28))),
            'chunks-many': png(100, 100, more=chunk(b'tEXt', b'a\0b') * 200_000), 'chunk-length': b'\x89PNG\r\n\x1a\n' + struct.pack('>I', 0xFFFFFFFF) + b'IHDR', 'crc-wrong': png(100, 100).replace(b'IEND', b'IENX'),
            'idat-bomb': png(100, 100, data=zeros(1 << 29)), 'resolution-zero': png(100, 100, more=chunk(b'pHYs', struct.pack('>IIB', 0, 0, 1))), 'resolution-huge': png(100, 100, more=chunk(b'pHYs', struct.pack('>IIB', 0xFFFFFFFF, 0xFFFFFFFF, 1)))}


def tiffs():
    def directory(at, entries, following=0):
        """A directory at `at`; entries: (tag, type, count, value)."""
        return struct.pack('<H', len(entries)) + b''.join(struct.pack('<HHII', *entry) for entry in sorted(entries)) + struct.pack('<I', following)

    def tiff(width, height, bits=1, compression=1, photometric=1, data=b'\0' * 1000, samples=1, following=0, entries=(), counted=None):
        fields = [(256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, bits), (259, 3, 1, compression), (262, 3, 1, photometric), (273, 4, 1, 8), (277, 3, 1, samples),
                  (278, 4, 1, height), (279, 4, 1, len(data) if counted is None else counted), *entries]
        return b'II*\0' + struct.pack('<I', 8 + len(data)) + data + directory(8 + len(data), fields, following)

    def pages(count, ending=0):
        out = b'II*\0' + struct.pack('<I', 8 + 32) + b'\xaa' * 32
        for n in range(count):
            at = len(out)
            size = 2 + 12 * 9 + 4
            fields = [(256, 4, 1, 16), (257, 4, 1, 16), (258, 3, 1, 1), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8), (277, 3, 1, 1), (278, 4, 1, 16), (279, 4, 1, 32)]
            out += directory(at, fields, at + size if n + 1 < count else ending)
        return out

    return {'30000': tiff(30_000, 30_000, data=bytes(1000)), '30000-fax': tiff(30_000, 30_000, compression=4), '30000-rgb': tiff(30_000, 30_000, 8, samples=3, photometric=2), 'huge': tiff(0x7FFFFFFF, 0x7FFFFFFF), 'zero': tiff(0, 0), 'one': tiff(1, 1),
            'pages-1999': pages(1999), 'pages-5000': pages(5000), 'pages-70000': pages(70_000), 'pages-loop': pages(3, ending=8 + 32), 'page-next-itself': pages(1, ending=8 + 32), 'page-next-beyond': pages(1, ending=0x7FFFFFFF),
            'cmyk': tiff(100, 100, 8, photometric=5, samples=4, data=bytes(40_000)), '16-bit': tiff(100, 100, 16, data=bytes(20_000)), '32-bit': tiff(100, 100, 32, data=bytes(40_000)), 'float': tiff(100, 100, 32, data=bytes(40_000), entries=[(339, 3, 1, 3)]),
            'palette-missing': tiff(100, 100, 8, photometric=3, data=bytes(10_000)), 'ycbcr': tiff(100, 100, 8, photometric=6, samples=3, data=bytes(30_000)), 'lab': tiff(100, 100, 8, photometric=8, samples=3, data=bytes(30_000)),
            'planar': tiff(100, 100, 8, photometric=2, samples=3, data=bytes(30_000), entries=[(284, 3, 1, 2)]), 'samples-65535': tiff(100, 100, 8, samples=65535), 'fax3': tiff(1728, 2000, compression=3, data=random.Random(2).randbytes(9999)),
            'fax4-noise': tiff(2480, 3508, compression=4, data=random.Random(3).randbytes(99_999)), 'lzw-noise': tiff(1000, 1000, 8, compression=5, data=random.Random(4).randbytes(9999)), 'zip-bomb': tiff(5000, 5000, 8, compression=8, data=zeros(1 << 28)),
            'jpeg-old': tiff(100, 100, 8, compression=6), 'jpeg-noise': tiff(100, 100, 8, compression=7, data=random.Random(5).randbytes(999)), 'compression-odd': tiff(100, 100, compression=9999), 'counts-lie': tiff(1000, 1000, counted=0x7FFFFFFF),
            'tiled': tiff(100, 100, 8, entries=[(322, 3, 1, 65535), (323, 3, 1, 65535), (324, 4, 1, 8), (325, 4, 1, 1000)]), 'tag-counts': tiff(100, 100, entries=[(305, 2, 0xFFFFFFFF, 8), (34675, 7, 0x7FFFFFFF, 8)]),
            'cut': tiff(1000, 1000)[:30], 'header-only': b'II*\0', 'directory-beyond': b'II*\0\xff\xff\xff\x7f', 'big-endian': b'MM\0*\0\0\0\x08\0\0\0\0\0\0', 'bigtiff': b'II+\0\x08\0\0\0' + bytes(99), 'directory-empty': b'II*\0\x08\0\0\0\0\0\0\0\0\0',
            'resolution-zero': tiff(100, 100, data=bytes(2000), entries=[(282, 5, 1, 8), (283, 5, 1, 8), (296, 3, 1, 2)])}


def texts():
    yield 'tabs.txt', b'O34\t' * 2_000_000
    yield 'one-line.txt', 'ก'.encode() * 3_000_000
    yield 'lines.txt', b'\n' * 5_000_000
    yield 'form-feeds.txt', b'a\f' * 100_000
    yield 'table-wide.txt', ('ประเด็น\t' * 5000 + '\n').encode() * 50
    yield 'table-long.txt', 'ประเด็น\tข้อคำถาม\tข้อค้นพบ\n'.encode() * 100_000
    yield 'marks.txt', ('ก' + '\u0e48' * 1_000_000).encode()
    yield 'dates.txt', 'ตุลาคม 2567 - กันยายน 2568 '.encode() * 50_000
    yield 'codes.txt', b'O34, i7, EIT 9; ' * 100_000
    yield 'escapes.txt', b'\x1b[31mred\x1b]0;title\x07' * 1000 + 'ประเด็น'.encode()
    yield 'markup.txt', b'<table><tr><td>' * 100_000
    yield 'html-cells.txt', 'ประเด็น <table><tr><td>'.encode() + b'<table><tr><td>' * 50_000


def write_all(folder):
    made = 0
    for group in (boxes, trees, structures, object_streams, streams, contents, patterns, images, colours, fonts, encrypted, extras):
        for name, data in group():
            with open(os.path.join(folder, name + '.pdf'), 'wb') as file:
                file.write(data)
            made += 1
    for ending, group in (('png', pngs), ('jpg', jpegs), ('tif', tiffs)):
        for name, data in group().items():
            with open(os.path.join(folder, f'picture-{name}.{ending}'), 'wb') as file:
                file.write(data)
            made += 1
    for name, data in texts():
        with open(os.path.join(folder, name), 'wb') as file:
            file.write(data)
        made += 1
    return made
