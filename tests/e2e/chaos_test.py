"""A worker that misbehaves on purpose (tests/fault/chaos_worker.cpp): each class counted exactly, all that is good
stored, and the failed documents in quarantine with what it takes to see them again."""
import json, os, shlex, subprocess
import harness

CHAOS_WORKER = os.path.join(os.path.dirname(harness.PROGRAM), 'chaos_worker')
DOCUMENTS = int(os.environ.get('ITA_TEST_DOCUMENTS', 150))

KINDS = [  # orders, outcome, share in percent; the rest is good
    ('hello 2\npage 1\nsegv 2', ('partial', 'worker_crashed'), 5),
    ('segv', ('failed', 'worker_crashed'), 3),
    ('hello 1\nalloc', ('failed', 'out_of_memory'), 5),
    ('exit 3', ('failed', 'worker_crashed'), 3),
    ('hello 1\ngarbage', ('failed', 'bad_frames'), 2),
    ('hello 3\npage 1\nsocket', ('failed', 'sandbox_violation'), 2),
    ('complain\nhello 1\nhalf', ('failed', 'bad_frames'), 2),
    ('rejected', ('rejected', 'encrypted'), 3),
    ('hello 9000\nhang', ('rejected', 'too_many_pages'), 2),
]
GOOD = 'hello 2\npage 1\nheartbeat\npage 2\ndone 2'


class Chaos(harness.Case):
    def setUp(self):
        super().setUp()
        self.environment['ITA_WORKER'] = CHAOS_WORKER

    def files(self, *arguments):
        answer = json.loads(self.run_ita('status', '--format', 'json', *arguments))
        rows = {t['title']: t['rows'] for t in answer['tables']}['Input files']
        return {(row['status'], row['reason']): row['files'] for row in rows}

    def rows(self, *arguments, expect=0):
        return json.loads(self.run_ita(*arguments, '--format', 'json', expect=expect))['rows']

    def test_every_class_is_counted_exactly(self):
        expected = {}
        for i in range(DOCUMENTS):
            point = i * 100 // DOCUMENTS
            orders, outcome = GOOD, ('ok', None)
            for kind, name, share in KINDS:
                if 0 <= point < share:
                    orders, outcome = kind, name
                    break
                point -= share
            # Blanks make it a content of its own; a worker passes over them.
            self.write(f'in/{i:04}.txt', orders.encode() + b' ' * i)
            expected[outcome] = expected.get(outcome, 0) + 1
        self.run_ita('--quiet', 'import', 'in', expect=1)
        self.assertEqual(self.files(), expected)
        self.assertEqual({row['verdict'] for row in self.rows('verify')}, {'good'})

        broken = sum(n for (status, reason), n in expected.items()
                     if status == 'failed' or reason == 'worker_crashed')
        self.assertEqual(len(self.rows('quarantine')), broken)

    def test_a_failed_document_is_tried_three_times_and_then_waits(self):
        self.write('bad.txt', b'segv')
        for attempt in (1, 2, 3, 3):
            self.run_ita('--quiet', 'import', 'bad.txt', expect=3)
            self.assertEqual([row['tried'] for row in self.rows('quarantine', 'list')], [attempt])
        self.run_ita('--quiet', 'quarantine', 'retry', expect=3)
        self.assertEqual([row['tried'] for row in self.rows('quarantine')], [4])
        self.environment.pop('ITA_WORKER')  # the worker is mended
        self.run_ita('--quiet', 'quarantine', 'retry')
        self.assertEqual(self.rows('quarantine'), [])
        self.run_ita('quarantine', 'show', expect=2)

    def test_quarantine_tells_what_the_worker_said_and_how_to_see_it_again(self):
        name = "a 'b'\n\x1b[31m.txt"
        self.write(name, b'complain\nsegv')
        self.run_ita('--quiet', 'import', '--', name, expect=3)
        shown = {}
        for row in self.rows('quarantine', 'show', '1'):
            shown.setdefault(row['what'], []).append(row['value'])
        self.assertEqual(shown['reason'], ['worker_crashed'])
        self.assertEqual(shown['worker said'], ['a \\x1B[31mred\\x1B[0m line', 'and \\xFF another'])
        self.assertIn('seccomp', shown['sandbox'][0])
        command = shown['again with'][0]
        self.assertNotIn('\x1b', command)
        program = f'ita() {{ {shlex.quote(harness.PROGRAM)} "$@"; }}\n'
        again = subprocess.run(['bash', '-c', program + command], cwd=self.folder, env=self.environment,
                               capture_output=True, text=True)
        self.assertIn('SIGSEGV', again.stderr)

    def test_a_crash_on_one_page_costs_that_page(self):
        self.write('book.txt', b'hello 40\n' + b''.join(b'page %d\n' % n if n != 30 else b'segv 30\n'
                                                         for n in range(1, 41)) + b'done 40\n')
        self.run_ita('--quiet', 'import', 'book.txt', expect=1)
        row, = self.rows('quarantine')
        self.assertEqual((row['status'], row['pages'], row['read']), ('partial', 40, 39))
        self.assertIn('page 30', row['detail'])

    def test_without_a_sandbox_nothing_is_read_unless_asked_for(self):
        self.write('loose', b'#!/bin/sh\n'
                   b'if [ "$1" = --self-test ]; then echo "refused  open a socket"; echo "ALLOWED  list a folder";'
                   b' echo "sandbox: seccomp"; exit 1; fi\nexec ' + CHAOS_WORKER.encode() + b' "$@"\n')
        os.chmod(self.path('loose'), 0o755)
        self.environment['ITA_WORKER'] = self.path('loose')
        self.write('good.txt', GOOD.encode())
        self.run_ita('import', 'good.txt', expect=6)
        self.assertIn('a worker can list a folder', self.complaints)
        self.assertFalse(os.path.exists(self.path('ita.db')))
        self.run_ita('--quiet', 'import', 'good.txt', '--unsandboxed')
        query = 'SELECT r.sandbox, d.sandbox FROM import_run AS r, document AS d'
        self.assertEqual(subprocess.check_output(['sqlite3', self.path('ita.db'), query], text=True),
                         'limits only|limits only\n')


if __name__ == '__main__':
    harness.main()
