"""What analysts hand on: workbooks as LibreOffice reads them, the HTML report as Chromium shows it."""
import csv, glob, json, os, re, shutil, struct, subprocess, unittest, zipfile, zlib
import browser, harness

ALL_SHEETS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'


def decode_png(data):
    """Width, height and the set of colours of an 8-bit PNG without interlacing."""
    width, height, depth, kind = struct.unpack('>IIBB', data[16:26])
    assert depth == 8 and kind in (2, 6)
    size, at, packed = (3 if kind == 2 else 4), 8, b''
    while at < len(data):
        length, = struct.unpack('>I', data[at:at + 4])
        if data[at + 4:at + 8] == b'IDAT':
            packed += data[at + 8:at + 8 + length]
        at += 12 + length
    raw, colours, above = zlib.decompress(packed), set(), bytes(width * size)
    for row in range(height):
        start = row * (width * size + 1)
        method, line = raw[start], bytearray(raw[start + 1:start + 1 + width * size])
        for i in range(len(line)):
            left = line[i - size] if i >= size else 0
            up, corner = above[i], (above[i - size] if i >= size else 0)
            if method == 4:
                guess = left + up - corner
                near = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))[2]
            else:
                near = (0, left, up, (left + up) // 2)[method]
            line[i] = (line[i] + near) & 255
        above = bytes(line)
        colours.update(above[i:i + 3] for i in range(0, len(above), size))
    return width, height, colours


class Outputs(harness.Case):
    def setUp(self):
        super().setUp()
        for i, (place, year) in enumerate((('ก่อ', 2567), ('ขาม', 2567), ('คลอง', 2568), ('งาม', 2568))):
            report = harness.make_report('เทศบาลตำบลบ้าน' + place, year, rows=i + 1).decode()
            report = report.replace('จัดประชุมชี้แจงเจ้าหน้าที่ครั้งที่ 1', 'จัดทำคู่มือการใช้ทรัพย์สินของราชการเผยแพร่ให้บุคลากรทราบ')
            report = report.replace('พบข้อบกพร่องลำดับ 1', '=HYPERLINK("http://example.org") <b>&amp;</b>')
            self.write(f'in/{place} & #1.txt', report.encode())
        self.run_ita('--quiet', 'import', 'in')

    def convert(self, name, to, folder):
        environment = dict(os.environ, HOME=self.folder)
        subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{self.folder}/office', '--convert-to', to,
                        '--outdir', self.path(folder), self.path(name)], check=True, capture_output=True, env=environment)

    def sheets(self, name):
        """Each sheet after the first as a list of rows, as LibreOffice reads them."""
        self.convert(name, ALL_SHEETS_AS_CSV, 'sheets')
        files = glob.glob(self.path('sheets/*.csv'))
        tables = {}
        for path in files:
            with open(path, encoding='utf-8', newline='') as file:
                tables[os.path.basename(path)[:-4].split('-', 1)[1]] = list(csv.reader(file))
        return tables

    @unittest.skipUnless(shutil.which('soffice'), 'LibreOffice is not installed')
    def test_a_workbook_holds_what_the_answer_says_and_libreoffice_reads_it(self):
        rows = json.loads(self.run_ita('measures', '--format', 'json'))['rows']
        self.run_ita('--xlsx', 'out.xlsx', 'measures')
        sheets = self.sheets('out.xlsx')
        self.assertEqual(sorted(sheets), ['Measures', 'อ่านก่อน'])
        self.assertIn(['10 rows'], sheets['อ่านก่อน'])
        head, *body = sheets['Measures']
        self.assertEqual(head, list(rows[0]))
        for row, cells in zip(rows, body, strict=True):
            for name, cell in zip(head, cells, strict=True):
                value = row[name]
                if isinstance(value, (int, float)):
                    self.assertAlmostEqual(float(cell), value)
                else:
                    self.assertEqual(cell, value or '')
        with zipfile.ZipFile(self.path('out.xlsx')) as book:
            sheet = book.read('xl/worksheets/sheet2.xml').decode()
            links = book.read('xl/worksheets/_rels/sheet2.xml.rels').decode()
            styles = book.read('xl/styles.xml').decode()
        self.assertIn('TH Sarabun New', styles)
        self.assertIn('<autoFilter ref="A1:', sheet)
        self.assertIn('state="frozen"', sheet)
        self.assertNotIn('<f>', sheet)
        # Marks above and below a letter take no room.
        column, longest = head.index('steps') + 1, max((row['steps'] for row in rows), key=len)
        width = float(re.search(f'<col min="{column}" max="{column}" width="([0-9.]+)"', sheet).group(1))
        self.assertLess(width, len(longest))
        self.assertGreater(width, .7 * len(longest))
        self.assertIn(os.path.basename(self.folder), links)

    @unittest.skipUnless(shutil.which('soffice'), 'LibreOffice is not installed')
    def test_links_filters_and_repeated_heads_survive_libreoffice(self):
        self.run_ita('--xlsx', 'out.xlsx', 'measures')
        self.convert('out.xlsx', 'fods', 'again')
        with open(self.path('again/out.fods'), encoding='utf-8') as file:
            text = file.read()
        self.assertEqual(text.count('<text:a '), 10)
        self.assertIn('%20%231.txt#page=1"', text)  # a # of the file's name is none of the link's
        self.assertIn('display-filter-buttons="true"', text)
        self.assertIn('<table:table-header-rows>', text)

    def test_the_same_answer_is_the_same_workbook(self):
        self.run_ita('--xlsx', 'a.xlsx', 'measures')
        self.run_ita('--xlsx', 'b.xlsx', 'measures')
        with open(self.path('a.xlsx'), 'rb') as a, open(self.path('b.xlsx'), 'rb') as b:
            self.assertEqual(a.read(), b.read())
        self.run_ita('--xlsx', 'no/such/folder.xlsx', 'measures', expect=5)
        self.assertEqual(self.run_ita('--xlsx', 'c.xlsx', 'report'), '')
        with zipfile.ZipFile(self.path('c.xlsx')) as book:
            self.assertEqual(sum(name.startswith('xl/worksheets/sheet') for name in book.namelist()), 5)

    @unittest.skipUnless(browser.CHROMIUM, 'Chromium is not installed')
    def test_the_report_stands_alone_and_its_figures_lead_to_their_data(self):
        self.run_ita('report', '--output', 'report.html')
        page = browser.Browser()
        self.addCleanup(page.close)
        page.open('file://' + self.path('report.html'))
        self.assertEqual(page.evaluate('document.querySelectorAll("figure svg").length'), 4)
        self.assertEqual(page.evaluate('document.querySelectorAll("figure table").length'), 4)
        self.assertEqual(page.evaluate('document.querySelectorAll(".data.shown").length'), 0)

        page.click('#issues svg a rect')
        self.assertEqual(page.evaluate('document.querySelector("tr.chosen").id'), 'issues-1')
        self.assertEqual(page.evaluate('document.querySelector("tr.chosen").cells[0].textContent'), 'ลำปาง')
        self.assertGreater(page.evaluate('document.querySelector("tr.chosen").getBoundingClientRect().height'), 10)

        page.click('#coverage button')
        column = 'document.querySelectorAll("#coverage tbody tr td:nth-child(1)")'
        years = f'[...{column}].map(cell => cell.textContent)'
        page.click('#coverage th')
        rising = page.evaluate(years)
        page.click('#coverage th')
        self.assertEqual(rising, sorted(rising))
        self.assertEqual(page.evaluate(years), sorted(rising, reverse=True))

        chosen = page.evaluate('document.querySelector("#chosen svg a").getAttribute("href")')
        self.assertTrue(chosen.startswith('file://') and '#page=1' in chosen, chosen)
        self.assertEqual(page.evaluate('document.querySelectorAll("#chosen tbody tr")[0].cells[1].textContent'), '4')
        self.assertEqual(page.complaints(), [])
        self.assertEqual([url for url in page.requests() if not url.endswith('/report.html')], [])

        page.evaluate('window.scrollTo(0, 0)')
        width, height, colours = decode_png(page.picture())
        self.assertGreater(width * height, 500_000)
        self.assertIn(b'\x08\x30\x6b', colours)  # the heat map's darkest cell
        self.assertIn(b'\x00\x72\xb2', colours)

    @unittest.skipUnless(browser.CHROMIUM and shutil.which('pdftotext'), 'Chromium or pdftotext is not installed')
    def test_in_print_every_data_table_is_there(self):
        self.run_ita('report', '--output', 'report.html', '--by', 'type')
        page = browser.Browser()
        self.addCleanup(page.close)
        page.open('file://' + self.path('report.html'))
        self.write('report.pdf', page.print_pdf())
        text = subprocess.run(['pdftotext', '-layout', self.path('report.pdf'), '-'], check=True, capture_output=True).stdout.decode()
        for name in ('ต่อเอกสาร', 'สัดส่วน', 'กลุ่มเรื่อง', 'หน่วยงานแรก'):
            self.assertIn(name, text)


if __name__ == '__main__':
    harness.main()
