"""Every input file ends in exactly one named outcome, and one bad file never stops the others."""
import json, os, stat
import harness

BAD = {  # name: (bytes, reason)
    'empty.pdf': (b'', 'empty'),
    'page.pdf': (b'<!DOCTYPE html><html><body>404</body></html>', 'not_a_document'),
    'truncated.pdf': (harness.make_pdf()[:60], 'damaged'),
    'locked.pdf': (harness.make_pdf(encrypted=True), 'encrypted'),
    'archive.pdf': (b'PK\x03\x04' + bytes(200), 'not_a_document'),
}


NOBODY = 65534


class Import(harness.Case):
    def rows(self, *arguments, table=None, expect=0):
        answer = json.loads(self.run_ita(*arguments, '--format', 'json', expect=expect))
        if 'tables' not in answer:
            return answer['rows']
        return {t['title']: t['rows'] for t in answer['tables']}[table]

    def import_counts(self, *arguments, expect):
        answer = json.loads(self.run_ita('import', *arguments, '--format', 'json', expect=expect))
        tables = answer.get('tables', [answer])
        problems = tables[1]['rows'] if len(tables) > 1 else []
        return {row['status']: row['files'] for row in tables[0]['rows']}, problems

    def test_good_and_bad_files_each_get_their_outcome(self):
        self.write('in/good.txt', harness.make_report())
        self.write('in/below/other.txt', harness.make_report(agency='องค์การบริหารส่วนตำบลท่าทดสอบ'))
        for name, (data, _) in BAD.items():
            self.write('in/' + name, data)
        os.mkdir(self.path('in/folder.pdf'))
        self.write('in/folder.pdf/inside.txt', harness.make_report(year=2567))
        os.symlink(self.path('in/good.txt'), self.path('in/link.txt'))
        counts, problems = self.import_counts('in', expect=1)
        self.assertEqual(counts['ok'], 3)
        self.assertEqual(counts['rejected'], len(BAD) + 1)
        self.assertEqual(counts['failed'], 0)
        self.assertEqual(counts['total'], 3 + len(BAD) + 1)
        reasons = {os.path.basename(problem['file']): problem['reason'] for problem in problems}
        expected = {name: reason for name, (_, reason) in BAD.items()}
        self.assertEqual(reasons, {**expected, 'link.txt': 'not_a_regular_file'})
        for problem in problems:
            self.assertTrue(problem['detail'], problem)

        # The same from the database: every input file exactly once.
        files = self.rows('status', table='Input files')
        self.assertEqual(sum(row['files'] for row in files), counts['total'])
        self.assertEqual({row['reason']: row['files'] for row in files if row['status'] == 'rejected'},
                         {'empty': 1, 'not_a_document': 2, 'damaged': 1, 'encrypted': 1, 'not_a_regular_file': 1})

    def test_importing_again_changes_nothing(self):
        self.write('in/good.txt', harness.make_report())
        for name, (data, _) in BAD.items():
            self.write('in/' + name, data)
        first, _ = self.import_counts('in', expect=1)
        before = self.run_ita('status', '--content-hash')
        second, _ = self.import_counts('in', expect=1)
        self.assertEqual(first, second)
        self.assertEqual(self.run_ita('status', '--content-hash'), before)

    def test_the_same_content_twice_is_one_document(self):
        self.write('in/a.txt', harness.make_report())
        self.write('in/b.txt', harness.make_report())
        counts, _ = self.import_counts('in', expect=0)
        self.assertEqual((counts['ok'], counts['total']), (2, 2))
        self.assertEqual(len(self.rows('show')), 1)
        exported = [json.loads(line)['source']['file'] for line in self.run_ita('export').splitlines()]
        self.assertEqual(sorted(exported), ['a.txt', 'b.txt'])

    def test_a_document_without_measures_is_read_and_named(self):
        self.write('letter.txt', 'เรียน ท่านนายก\nขอเชิญประชุม\n'.encode())
        self.write('good.txt', harness.make_report())
        counts, problems = self.import_counts('letter.txt', 'good.txt', expect=0)
        self.assertEqual(counts['ok'], 2)
        self.assertEqual([problem['reason'] for problem in problems], ['no_measures'])

    def test_nothing_readable_is_an_exit_code_of_its_own(self):
        self.import_counts('no_such_file.pdf', expect=3)
        self.write('empty.pdf', b'')
        self.import_counts('empty.pdf', expect=3)
        os.mkdir(self.path('folder'))
        self.run_ita('import', 'folder', expect=3)

    def test_a_file_without_permission_is_unreadable(self):
        self.write('good.txt', harness.make_report())
        os.chmod(self.write('secret.pdf', harness.make_pdf()), 0)
        options = {}
        if os.geteuid() == 0:  # root may read everything
            os.chmod(self.folder, 0o777)
            options = {'user': NOBODY}
        try:
            process = self.start('import', 'good.txt', 'secret.pdf', '--format', 'json', **options)
        except PermissionError:
            # A checkout under a folder of root's own: nobody else may run the program.
            reason = 'another user cannot run the program where it was built'
            print(f'skipped: {reason}')
            self.skipTest(reason)
        out, complaints = process.communicate()
        self.assertEqual(process.returncode, 1, complaints)
        problems = json.loads(out)['tables'][1]['rows']
        self.assertEqual([(problem['file'], problem['reason']) for problem in problems], [('secret.pdf', 'unreadable')])

    def test_a_fifo_does_not_hang_the_import(self):
        self.write('good.txt', harness.make_report())
        os.mkfifo(self.path('pipe.pdf'), stat.S_IRUSR | stat.S_IWUSR)
        _, problems = self.import_counts('good.txt', 'pipe.pdf', expect=1)
        self.assertEqual([problem['reason'] for problem in problems], ['not_a_regular_file'])

    def test_names_that_would_fool_a_terminal_are_escaped(self):
        self.write('in/good.txt', harness.make_report())
        with open(os.path.join(self.path('in').encode(), b'bad\x1b[2J\n\xff.pdf'), 'wb'):
            pass
        text = self.run_ita('import', 'in', expect=1)
        self.assertIn('bad\\x1B[2J\\x0A\\xFF.pdf', text)
        self.assertNotIn('\x1b', text)

    def test_results_and_progress_keep_to_their_streams(self):
        self.write('good.txt', harness.make_report())
        text = self.run_ita('import', 'good.txt', '--progress', 'always')
        self.assertIn('docs', self.complaints)
        self.assertNotIn('docs ·', text)
        self.assertIn('Next: ita ', text)
        self.run_ita('import', 'good.txt', '--quiet')
        self.assertEqual(self.complaints, '')

    def test_originals_are_never_changed(self):
        path = self.write('good.txt', harness.make_report())
        os.utime(path, (1_000_000_000, 1_000_000_000))
        os.chmod(path, 0o444)
        before = os.stat(path)
        self.run_ita('import', 'good.txt')
        after = os.stat(path)
        self.assertEqual((before.st_mtime_ns, before.st_size, before.st_mode),
                         (after.st_mtime_ns, after.st_size, after.st_mode))

    def test_a_reparse_gives_what_the_import_gave(self):
        for year in (2567, 2568):
            self.write(f'in/{year}.txt', harness.make_report(year=year))
        self.run_ita('import', 'in')
        before = self.run_ita('status', '--content-hash'), self.run_ita('export')
        self.assertIn('Reparsed 2 documents', self.run_ita('reparse'))
        self.assertEqual((self.run_ita('status', '--content-hash'), self.run_ita('export')), before)


if __name__ == '__main__':
    harness.main()
