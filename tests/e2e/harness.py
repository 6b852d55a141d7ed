"""Runs `ita` as a user would, in a folder of its own, and makes the files that it reads."""
import os, subprocess, sys, tempfile, unittest

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else 'ita'
FOLDER = os.path.dirname(os.path.abspath(__file__))


def make_report(agency='เทศบาลตำบลบ้านทดสอบ', year=2568, rows=3):
    """A text report with a measures table, as other tools leave it: tabs between cells."""
    lines = [f'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {year}',
             f'{agency} อำเภอเมืองตัวอย่าง จังหวัดลำปาง', '',
             'ประเด็น\tข้อคำถาม\tข้อค้นพบ\tขั้นตอน/วิธีการปฏิบัติ\tระยะเวลา\tผู้รับผิดชอบ']
    lines += [f'ประเด็นที่ {i + 1}\ti{i + 7}\tพบข้อบกพร่องลำดับ {i + 1}\tจัดประชุมชี้แจงเจ้าหน้าที่ครั้งที่ {i + 1}'
              f'\tตุลาคม {year - 1} - กันยายน {year}\tสำนักปลัดเทศบาล' for i in range(rows)]
    return ('\n'.join(lines) + '\n').encode()


def make_pdf(text='ITA', encrypted=False):
    """The smallest PDF with a line of text; `encrypted` claims a password that nobody knows."""
    stream = f'BT /F1 24 Tf 72 720 Td ({text}) Tj ET'.encode()
    objects = [b'<< /Type /Catalog /Pages 2 0 R >>',
               b'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
               b'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R'
               b' /Resources << /Font << /F1 5 0 R >> >> >>',
               b'<< /Length %d >>\nstream\n%s\nendstream' % (len(stream), stream),
               b'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
    trailer = b''
    if encrypted:
        objects.append(b'<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <%s> /U <%s> >>' % (b'41' * 32, b'42' * 32))
        trailer = b' /Encrypt 6 0 R /ID [<%s> <%s>]' % (b'43' * 16, b'43' * 16)
    out, places = b'%PDF-1.4\n', []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    table = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % place for place in places)
    return out + b'trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, trailer, table)


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith('ITA_')}

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, data):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), 'wb') as file:
            file.write(data)
        return self.path(name)

    def start(self, *arguments, **options):
        return subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, env=self.environment,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def run_ita(self, *arguments, expect=0):
        """Standard output as text; the exit code must be the expected one."""
        process = self.start(*arguments)
        out, self.complaints = (stream.decode('utf-8', 'backslashreplace') for stream in process.communicate())
        self.assertEqual(process.returncode, expect, f'ita {" ".join(arguments)}\n{out}\n{self.complaints}')
        return out


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]])
