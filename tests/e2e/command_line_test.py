"""Help teaches, exit codes are what the help says, and results and messages keep to their streams."""
import os, re, subprocess
import harness


class CommandLine(harness.Case):
    def commands(self):
        listed = re.search(r'Subcommands:\n(.*?)\n\n', self.run_ita('--help'), re.S).group(1)
        return re.findall(r'^  ([\w-]+)', listed, re.M)

    def test_help_lists_the_exit_codes(self):
        text = self.run_ita('--help')
        for code in (0, 1, 2, 3, 4, 5, 6, 10, 70, 130, 143):
            self.assertRegex(text, rf'(?m)^ +{code}  \S')

    def test_every_command_shows_examples(self):
        self.assertEqual(self.commands(), ['import', 'status', 'show', 'measures', 'search', 'copied', 'group', 'compare',
                                           'missing', 'complete', 'weak', 'follow-up', 'scores', 'codes', 'report', 'roster',
                                           'export', 'extract', 'reparse', 'quarantine', 'verify', 'backup', 'doctor',
                                           'completion', 'version'])
        for command in self.commands():
            with self.subTest(command):
                self.assertIn(f'Examples:\n  ', self.run_ita(command, '--help'))

    def test_a_line_that_makes_no_sense_is_a_usage_error(self):
        for line in ([], ['nonsense'], ['--nonsense'], ['import'], ['measures', '--issue'], ['extract'],
                     ['status', '--format', 'xml'], ['import', '--jobs', '0', '.'], ['completion', 'tcsh'],
                     ['missing', '--roster', 'r.csv'], ['compare', '--agency', 'A']):
            with self.subTest(line):
                self.assertEqual(self.run_ita(*line, expect=2), '')
                self.assertIn('ita: ', self.complaints)

    def test_a_question_without_a_database_says_how_to_make_one(self):
        for line in (['status'], ['show', '1'], ['measures'], ['compare'], ['missing'], ['export'], ['reparse']):
            with self.subTest(line):
                self.assertEqual(self.run_ita(*line, expect=4), '')
                self.assertIn('ita import', self.complaints)
                self.assertEqual(os.listdir(self.folder), [])

    def test_another_programs_file_is_left_alone(self):
        self.write('notes.txt', b'not a database, but my notes\n')
        self.write('a.txt', harness.make_report())
        self.run_ita('--db', 'notes.txt', 'import', 'a.txt', expect=4)
        self.run_ita('--db', 'notes.txt', 'status', expect=4)
        with open(self.path('notes.txt'), 'rb') as file:
            self.assertEqual(file.read(), b'not a database, but my notes\n')

    def test_a_missing_worker_or_codebook_is_named(self):
        self.write('a.txt', harness.make_report())
        self.environment['ITA_WORKER'] = '/nonexistent/worker'
        self.run_ita('import', 'a.txt', expect=6)
        self.assertIn('ITA_WORKER', self.complaints)
        self.assertIn('ITA_WORKER', self.run_ita('doctor', expect=6))
        del self.environment['ITA_WORKER']
        self.environment['ITA_DATA_DIR'] = self.folder
        self.run_ita('import', 'a.txt', expect=6)
        self.assertIn('ITA_DATA_DIR', self.complaints)
        self.assertEqual(sorted(os.listdir(self.folder)), ['a.txt'])

    def test_doctor_shows_each_setting_with_its_origin(self):
        self.environment['ITA_DB'] = 'mine.db'
        text = self.run_ita('doctor', '--wide')
        self.assertRegex(text, r'worker +\S+ita-worker +beside ita +reads a test document')
        self.assertRegex(text, r'database +mine.db +ITA_DB')
        self.assertRegex(self.run_ita('doctor', '--db', 'other.db', '--wide'), r'database +other.db +--db')

    def test_version_is_printed(self):
        self.assertRegex(self.run_ita('version'), r'^ita \d+\.\d+\.\d+\n$')

    def test_a_place_that_cannot_be_written_is_no_space(self):
        self.write('a.txt', harness.make_report())
        self.run_ita('--quiet', 'import', 'a.txt')
        self.run_ita('export', '--output', 'no/such/folder/all.jsonl', expect=5)
        self.run_ita('--db', 'no/such/folder/ita.db', 'import', 'a.txt', expect=5)
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([harness.PROGRAM, 'export'], cwd=self.folder, env=self.environment, stdout=full,
                                  stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 5, done.stderr)

    def test_a_reader_who_goes_away_is_no_error(self):
        self.write('a.txt', harness.make_report())
        self.run_ita('--quiet', 'import', 'a.txt')
        process = self.start('measures', '--format', 'jsonl')
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b'')
        process.stderr.close()
        self.assertEqual(process.wait(), 0)

    def test_colour_is_only_there_where_it_is_asked_for(self):
        self.write('a.txt', harness.make_report())
        self.run_ita('--quiet', 'import', 'a.txt')
        self.assertNotIn('\x1b', self.run_ita('status'))
        self.assertIn('\x1b[1m', self.run_ita('status', '--color', 'always'))
        self.assertNotIn('\x1b', self.run_ita('status', '--color', 'never'))


if __name__ == '__main__':
    harness.main()
