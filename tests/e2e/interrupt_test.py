"""Ctrl-C finishes what is in hand, says how to go on, and loses nothing."""
import json, signal
import harness

DOCUMENTS = 120


class Interrupt(harness.Case):
    def setUp(self):
        super().setUp()
        for i in range(DOCUMENTS):
            self.write(f'in/{i:03}.txt', harness.make_report(rows=1 + i % 7) + b'%d\n' % i)

    def interrupt(self, signals):
        """Starts an import and sends the signals once it has begun to read."""
        process = self.start('import', 'in', '--jobs', '2', '--format', 'json', '--progress', 'always')
        while b'docs' not in process.stderr.read(20):
            pass
        for number in signals:
            process.send_signal(number)
        out, _ = process.communicate(timeout=60)
        return process.returncode, json.loads(out)

    def check(self, signals, exit):
        code, answer = self.interrupt(signals)
        self.assertEqual(code, exit)
        tables = answer.get('tables', [answer])
        counts = {row['status']: row['files'] for row in tables[0]['rows']}
        self.assertEqual(counts['total'], DOCUMENTS)
        self.assertGreater(counts['not started'], 0)
        self.assertIn('ita import in', tables[-1]['notes'][-1])
        # The same command goes on, and the result is that of an import that nobody stopped.
        self.run_ita('--quiet', 'import', 'in')
        self.run_ita('--quiet', 'import', 'in', '--db', 'undisturbed.db')
        self.assertEqual(self.run_ita('status', '--content-hash'),
                         self.run_ita('status', '--content-hash', '--db', 'undisturbed.db'))

    def test_once(self):
        self.check([signal.SIGINT], 130)

    def test_twice(self):
        self.check([signal.SIGINT, signal.SIGINT], 130)

    def test_terminate(self):
        self.check([signal.SIGTERM], 143)


if __name__ == '__main__':
    harness.main()
