"""What the worker gives up before it reads a document is nothing that reading one takes."""
import os, re, subprocess
import harness

WORKER = os.path.join(os.path.dirname(harness.PROGRAM), 'ita-worker')
LINES = 10


def make_scan():
    """A page that is nothing but a picture: a scanned line, again and again."""
    with open(os.path.join(harness.FOLDER, 'ocr_lines', 'prose.png'), 'rb') as file:
        png = file.read()
    width, height = (int.from_bytes(png[at:at + 4], 'big') for at in (16, 20))
    at, pixels = 8, b''
    while at < len(png):  # a PDF takes the compressed rows of a PNG as they are
        length, kind = int.from_bytes(png[at:at + 4], 'big'), png[at + 4:at + 8]
        pixels += png[at + 8:at + 8 + length] if kind == b'IDAT' else b''
        at += 12 + length
    wide, high = width * 72 / 300, height * 72 / 300
    content = ''.join(f'q {wide} 0 0 {high} 0 {n * high} cm /Line Do Q\n' for n in range(LINES)).encode()
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>', b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
               f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high * LINES}] /Contents 4 0 R'
               ' /Resources << /XObject << /Line 5 0 R >> >> >>'.encode(),
               b'<< /Length %d >>\nstream\n%s\nendstream' % (len(content), content),
               b'<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8'
               b' /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns %d >> /Length %d >>\nstream\n%s\nendstream'
               % (width, height, width, len(pixels), pixels)]
    out, places = b'%PDF-1.4\n', []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    table = len(out)
    out += b'xref\n0 6\n0000000000 65535 f \n' + b''.join(b'%010d 00000 n \n' % place for place in places)
    return out + b'trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' % table


class Sandbox(harness.Case):
    def test_the_worker_refuses_itself_twelve_forbidden_acts(self):
        said = subprocess.run([WORKER, '--self-test'], stdout=subprocess.PIPE, check=True, text=True).stdout
        # Sanitizers take more address space than any limit allows: they leave that one out.
        self.assertIn(len(re.findall('^refused', said, re.M)), (11, 12), said)
        self.assertNotIn('ALLOWED', said)

    def test_a_scan_is_read_as_without_a_sandbox(self):
        self.write('in/scan.pdf', make_scan())
        self.write('in/letter.pdf', harness.make_pdf())
        self.run_ita('--quiet', 'import', 'in', '--db', 'confined.db')
        self.run_ita('--quiet', 'import', 'in', '--db', 'free.db', '--unsandboxed')
        confined, free = (self.run_ita('status', '--content-hash', '--db', f'{name}.db') for name in ('confined', 'free'))
        self.assertEqual(confined, free)
        self.assertIn('คู่มือการให้บริการ', ''.join(self.run_ita('extract', 'in/scan.pdf').split()))


if __name__ == '__main__':
    harness.main()
