"""Names and words from outside are data: no shell, terminal or spreadsheet obeys them, in any format."""
import csv, io, json, os
import harness

NAMES = [b'-rf.txt', b'--help.txt', b'new\nline.txt', b'bad\xff\xfe.txt', b'esc\x1b[2J\x1b]0;x\x07.txt',
         b'=cmd|calc!A1.txt', b'$(reboot).txt', b"quote'\".txt", 'กำ\u202e.txt'.encode(), b'x' * 250 + b'.txt']
COMMANDS = [['status'], ['show'], ['measures'], ['compare', '--issue', '1'], ['export'], ['quarantine'], ['verify']]
FORMATS = ['table', 'csv', 'json', 'jsonl']


class Inert(harness.Case):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path('in'))
        for n, name in enumerate(NAMES):
            report = harness.make_report(rows=2).replace('พบข้อบกพร่อง'.encode(), b'=HYPERLINK("x") \x1b[31m ')
            with open(os.path.join(self.folder.encode(), b'in', name), 'wb') as file:
                file.write(report + b'%d\n' % n)
        self.write('in/empty\x1b[1m.pdf', b'')
        self.run_ita('import', 'in', expect=1)

    def outputs(self, *options):
        for command in COMMANDS:
            for name in FORMATS:
                if command == ['export'] and name not in ('csv', 'jsonl'):
                    continue
                process = self.start(*command, '--format', name, *options)
                out, complaints = process.communicate()
                self.assertIn(process.returncode, (0, 1), (command, name, complaints))
                yield command, name, out, complaints

    def test_every_name_is_one_file_with_one_outcome(self):
        counts = {row['status']: row['files'] for row in
                  json.loads(self.run_ita('status', '--format', 'json'))['tables'][0]['rows']}
        self.assertEqual(counts, {'ok': len(NAMES), 'rejected': 1})

    def test_no_output_holds_a_control_character_or_bytes_that_are_no_text(self):
        for command, name, out, complaints in self.outputs():
            for text in (out.decode('utf-8') if name == 'table' else '', complaints.decode('utf-8')):
                self.assertNotRegex(text, '[\x1b\x07\u202e]', (command, name))
            if name == 'json':
                json.loads(out)
            if name == 'jsonl':
                for line in out.splitlines():
                    json.loads(line)

    def test_no_cell_for_a_spreadsheet_is_a_formula(self):
        for command, name, out, _ in self.outputs('--excel'):
            if name != 'csv':
                continue
            for row in csv.reader(io.StringIO(out.decode('utf-8-sig'))):
                for cell in row:
                    self.assertNotRegex(cell, r'^[=+@\t\r-](?!$)', (command, row))

    def test_names_that_look_like_options_are_files_after_two_dashes(self):
        self.write('--quiet', harness.make_report(year=2560))
        self.run_ita('import', '--', '--quiet')
        self.assertIn('ok', self.run_ita('status'))


if __name__ == '__main__':
    harness.main()
