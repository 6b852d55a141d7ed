"""kill -9 in mid-import, then the same import again: nothing lost, doubled or half stored."""
import json, os, random, signal, subprocess, sys, time
import harness

KILLS = int(os.environ.get('ITA_TEST_KILLS', 30))
DOCUMENTS = int(os.environ.get('ITA_TEST_DOCUMENTS', 40))


class Kill(harness.Case):
    def setUp(self):
        super().setUp()
        for i in range(DOCUMENTS):
            self.write(f'in/{i:03}.txt', harness.make_report(rows=1 + i % 7) + b'%d\n' % i)
        self.write('in/same.txt', harness.make_report(rows=1) + b'0\n')
        self.write('in/empty.pdf', b'')
        self.write('in/locked.pdf', harness.make_pdf(encrypted=True))

    def counts(self, database):
        answer = json.loads(self.run_ita('status', '--format', 'json', '--db', database))
        return {t['title']: t['rows'] for t in answer['tables']}['Totals']

    def test_a_killed_import_goes_on_as_if_nothing_had_happened(self):
        started = time.monotonic()
        self.run_ita('--quiet', 'import', 'in', '--db', 'undisturbed.db', expect=1)
        seconds = time.monotonic() - started
        expected = self.run_ita('status', '--content-hash', '--db', 'undisturbed.db')

        rng, kills, database = random.Random(2568), 0, 0
        while kills < KILLS:
            # A database is killed until an import of it came to its end, then a new one begins.
            name = f'killed{database}.db'
            while kills < KILLS:
                started = time.monotonic()
                process = self.start('--quiet', 'import', 'in', '--db', name)
                try:
                    process.communicate(timeout=rng.uniform(0, seconds))
                    # As fast as the machine is now, so that kills go on hitting.
                    seconds = time.monotonic() - started
                    break
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.communicate()
                    kills += 1
            self.run_ita('--quiet', 'import', 'in', '--db', name, expect=1)
            self.assertEqual(self.run_ita('status', '--content-hash', '--db', name), expected, f'after kill {kills}')
            self.assertEqual(self.counts(name), self.counts('undisturbed.db'))
            database += 1
            if database % 20 == 0:  # a long run may be stopped before its end
                print(f'{kills} kills, {database} databases', file=sys.stderr, flush=True)

    def test_workers_that_are_killed_cost_no_document(self):
        self.run_ita('--quiet', 'import', 'in', '--db', 'undisturbed.db', expect=1)
        expected = self.run_ita('status', '--content-hash', '--db', 'undisturbed.db')
        rng, kills, database = random.Random(2569), 0, 0
        while kills < KILLS:
            database += 1
            name = f'workers{database}.db'
            process = self.start('--quiet', 'import', 'in', '--db', name)
            while process.poll() is None:
                try:
                    process.wait(rng.uniform(0, 0.02))
                except subprocess.TimeoutExpired:
                    pass
                workers = children(process.pid)
                if workers and rng.random() < 0.5:
                    try:
                        os.kill(rng.choice(workers), signal.SIGKILL)
                        kills += 1
                    except ProcessLookupError:
                        pass  # done and gone before it could be hit
            process.communicate()
            # A document whose workers were killed three times waits for the next import.
            self.run_ita('--quiet', 'import', 'in', '--db', name, expect=1)
            self.assertEqual(self.run_ita('status', '--content-hash', '--db', name), expected, f'after kill {kills}')


def children(pid):
    try:
        with open(f'/proc/{pid}/task/{pid}/children') as file:
            return [int(word) for word in file.read().split()]
    except OSError:
        return []


if __name__ == '__main__':
    harness.main()
