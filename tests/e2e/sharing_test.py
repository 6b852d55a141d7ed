"""Two imports at once into one database while eight readers ask: nobody is told that it is locked, nothing doubles."""
import json, threading
import harness

DOCUMENTS = 60
READERS = 8


class Sharing(harness.Case):
    def test_two_imports_and_eight_readers_share_a_database(self):
        for i in range(DOCUMENTS):
            self.write(f'in/{i:03}.txt', harness.make_report(rows=1 + i % 7) + b'%d\n' % i)
        self.run_ita('--quiet', 'import', 'in', '--db', 'alone.db')
        expected = self.run_ita('status', '--content-hash', '--db', 'alone.db')
        self.run_ita('--quiet', 'import', 'in/000.txt', '--db', 'shared.db')

        over, complaints, asked = threading.Event(), [], [0] * READERS

        def read(reader):
            while not over.is_set():
                question = [['status'], ['measures', '--issue', '1'], ['show'], ['export']][asked[reader] % 4]
                process = self.start(*question, '--db', 'shared.db')
                _, said = process.communicate()
                if process.returncode != 0 or b'locked' in said:
                    complaints.append((question, process.returncode, said))
                asked[reader] += 1

        readers = [threading.Thread(target=read, args=(n,)) for n in range(READERS)]
        for reader in readers:
            reader.start()
        imports = [self.start('--quiet', 'import', 'in', '--db', 'shared.db', '--jobs', '2') for _ in range(2)]
        ends = [(process.communicate(), process.returncode) for process in imports]
        over.set()
        for reader in readers:
            reader.join()
        self.assertEqual([code for _, code in ends], [0, 0], ends)
        self.assertEqual(complaints, [])
        self.assertTrue(all(asked))
        self.assertEqual(self.run_ita('status', '--content-hash', '--db', 'shared.db'), expected)
        rows = json.loads(self.run_ita('verify', '--db', 'shared.db', '--format', 'json'))['rows']
        self.assertEqual({row['verdict'] for row in rows}, {'good'})


if __name__ == '__main__':
    harness.main()
