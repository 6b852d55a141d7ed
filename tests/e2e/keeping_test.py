"""Nothing lost: the archive of originals, `ita verify`, `ita backup`, full and read-only places."""
import glob, hashlib, json, os, shutil, sqlite3, subprocess
import harness

SCHEMA = os.path.join(harness.FOLDER, '..', '..', 'src', 'store', 'schema')


def archived(name):
    with open(name, 'rb') as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    return os.path.join(digest[:2], digest[2:4], digest + os.path.splitext(name)[1])


class Keeping(harness.Case):
    def setUp(self):
        super().setUp()
        self.report = self.write('in/report.txt', harness.make_report())
        self.pdf = self.write('in/letter.pdf', harness.make_pdf())

    def verify(self, *arguments, expect=0):
        rows = json.loads(self.run_ita('verify', '--format', 'json', *arguments, expect=expect))['rows']
        return {row['check']: (row['verdict'], row['detail']) for row in rows}

    def test_originals_are_kept_by_their_content(self):
        self.write('in/same.txt', harness.make_report())
        self.run_ita('--quiet', 'import', 'in', '--archive', 'kept')
        for original in (self.report, self.pdf):
            with open(original, 'rb') as ours, open(self.path('kept/' + archived(original)), 'rb') as copy:
                self.assertEqual(ours.read(), copy.read())
        checks = self.verify()
        self.assertEqual({verdict for verdict, _ in checks.values()}, {'good'})
        self.assertIn('2 copies, 0 files of no document', checks['archive'][1])

    def test_a_document_that_was_read_before_is_archived_too(self):
        self.run_ita('--quiet', 'import', 'in')
        self.run_ita('--quiet', 'import', 'in', '--archive', 'kept')
        self.assertIn('2 copies', self.verify()['archive'][1])

    def test_verify_finds_copies_that_changed_or_went(self):
        self.run_ita('--quiet', 'import', 'in', '--archive', 'kept')
        self.write('kept/stray.pdf', b'?')
        copy = self.path('kept/' + archived(self.report))
        os.chmod(copy, 0o644)
        with open(copy, 'r+b') as file:
            file.write(b'X')
        os.unlink(self.path('kept/' + archived(self.pdf)))
        verdict, detail = self.verify(expect=4)['archive']
        self.assertEqual(verdict, 'BAD')
        self.assertIn('2 problems', detail)
        self.assertIn('1 files of no document', detail)

    def test_verify_finds_a_damaged_database(self):
        for i in range(20):
            self.write(f'in/{i}.txt', harness.make_report(rows=7) + b'%d' % i)
        self.run_ita('--quiet', 'import', 'in')
        with open(self.path('ita.db'), 'r+b') as file:
            file.seek(-3 * 4096, os.SEEK_END)
            file.write(os.urandom(2 * 4096))
        self.assertEqual(self.verify(expect=4)['integrity'][0], 'BAD')

    def test_verify_finds_books_that_do_not_balance(self):
        self.run_ita('--quiet', 'import', 'in')
        with sqlite3.connect(self.path('ita.db')) as database:
            database.execute('DELETE FROM page')
        database.close()
        self.assertEqual(self.verify(expect=4)['page_counts'][0], 'BAD')

    def test_verify_finds_a_search_index_that_does_not_say_what_the_pages_say(self):
        self.run_ita('--quiet', 'import', 'in')
        good = self.verify()['search_index']
        self.assertEqual(good, ('good', '2 pages and 3 measures are found by each of their terms'))
        damages = {
            'cannot be searched: run ita reparse': 'DELETE FROM search_page WHERE id = 1',
            'another text': "UPDATE search_page SET text = text || 'x' WHERE id = 1",
            'is not there': "INSERT INTO search_page (document_id, number, text) VALUES (1, 7, 'abc')",
            'which is not there': "INSERT INTO search_page_index (rowid, skeleton) VALUES (77, 'abc')",
            'other terms than search_page 1': "INSERT INTO search_page_index (search_page_index) VALUES ('delete-all')",
            'other terms than search_page 2': "INSERT INTO search_page_index (rowid, skeleton) VALUES (2, 'qqq')",
            'other terms than measure 1': "INSERT INTO search_measure_index (search_measure_index) VALUES ('delete-all')",
            'knows measure 99, which is not there': "INSERT INTO search_measure_index (rowid, skeleton) VALUES (99, 'abc')",
            'the index of search_page': 'DELETE FROM search_page_index_data WHERE id > 10',
        }
        for complaint, damage in damages.items():
            with self.subTest(complaint):
                shutil.copy(self.path('ita.db'), self.path('damaged.db'))
                with sqlite3.connect(self.path('damaged.db')) as database:
                    database.execute(damage)
                database.close()
                verdict, detail = self.verify('--db', 'damaged.db', expect=4)['search_index']
                self.assertEqual(verdict, 'BAD')
                self.assertIn(complaint, detail)

    def make_older(self, schema):
        """ita.db as the program of an older schema would have left it."""
        with sqlite3.connect(self.path('older.db')) as older:
            for step in sorted(glob.glob(os.path.join(SCHEMA, '*.sql')))[:schema]:
                with open(step, encoding='utf-8') as sql:
                    older.executescript(sql.read())
            older.execute('ATTACH ? AS newer', (self.path('ita.db'),))
            tables = [name for name, in older.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")]
            for table in tables:
                columns = ', '.join(row[1] for row in older.execute(f'PRAGMA main.table_info({table})'))
                older.execute(f'INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}')
            for pragma in ('application_id', 'user_version'):
                value, = older.execute(f'PRAGMA newer.{pragma}').fetchone()
                older.execute(f'PRAGMA main.{pragma} = {schema if pragma == "user_version" else value}')
        older.close()

    def test_documents_of_a_program_without_search_are_made_searchable(self):
        self.run_ita('--quiet', 'import', 'in')
        whole = self.verify()
        self.make_older(schema=3)
        self.run_ita('verify', '--db', 'older.db', expect=4)
        self.assertIn('older schema', self.complaints)
        self.write('in/new.txt', harness.make_report(rows=2))
        self.run_ita('--quiet', 'import', 'in', '--db', 'older.db')
        verdict, detail = self.verify('--db', 'older.db', expect=4)['search_index']
        self.assertEqual(verdict, 'BAD')
        self.assertIn('run ita reparse', detail)
        for _ in range(2):
            self.run_ita('--quiet', 'reparse', '--db', 'older.db')
            checks = self.verify('--db', 'older.db')
            self.assertEqual(checks['search_index'],
                             ('good', '3 pages and 5 measures are found by each of their terms'))
        self.run_ita('--quiet', 'import', 'in')
        self.assertEqual(checks['content_hash'], self.verify()['content_hash'])
        self.assertNotEqual(checks['content_hash'], whole['content_hash'])
        for database in ('older.db', 'ita.db'):
            found = self.run_ita('search', 'จัดประชุมชี้แจง', '--db', database, '--format', 'json')
            self.assertEqual(len(json.loads(found)['rows']), 5)

    def test_a_backup_is_a_database_that_says_the_same(self):
        self.run_ita('--quiet', 'import', 'in')
        self.run_ita('--quiet', 'backup', 'copy.db')
        self.assertEqual(self.verify('--db', 'copy.db')['content_hash'], self.verify()['content_hash'])
        self.assertEqual(sorted(name for name in os.listdir(self.folder) if name.startswith('copy')), ['copy.db'])
        before = os.stat(self.path('copy.db')).st_mtime_ns
        self.run_ita('backup', 'copy.db', expect=2)
        self.assertEqual(os.stat(self.path('copy.db')).st_mtime_ns, before)
        self.run_ita('backup', 'no/such/folder/copy.db', expect=5)

    def test_a_newer_database_is_refused_and_left_alone(self):
        self.run_ita('--quiet', 'import', 'in')
        with sqlite3.connect(self.path('ita.db')) as database:
            database.execute('PRAGMA user_version = 99')
        database.close()
        with open(self.path('ita.db'), 'rb') as file:
            before = file.read()
        for command in (['import', 'in'], ['status'], ['verify'], ['backup', 'copy.db']):
            self.run_ita(*command, expect=4)
            self.assertIn('newer', self.complaints)
        with open(self.path('ita.db'), 'rb') as file:
            self.assertEqual(file.read(), before)

    def test_a_place_that_cannot_be_written_is_named(self):
        if os.geteuid() == 0:
            # Root may write anywhere but below a file.
            self.run_ita('import', 'in', '--archive', 'in/report.txt/kept', expect=5)
            return
        os.mkdir(self.path('closed'), 0o555)
        self.run_ita('import', 'in', '--archive', 'closed/kept', expect=5)
        self.run_ita('import', 'in', '--db', 'closed/ita.db', expect=5)

    def test_a_full_disk_ends_the_import_and_the_next_one_goes_on(self):
        disk = self.path('disk')
        os.mkdir(disk)
        mounted = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], capture_output=True)
        if mounted.returncode != 0:
            reason = 'a small disk needs the right to mount one'
            print(f'skipped: {reason}')
            self.skipTest(reason)
        try:
            for i in range(60):
                self.write(f'in/{i:03}.txt', harness.make_report(rows=7) + b'%d' % i + b'\n%' * 1000)
            self.run_ita('--quiet', 'import', 'in', '--db', 'whole.db')
            with open(os.path.join(disk, 'filler'), 'wb') as filler:
                filler.write(bytes(16 * 2**20 - 700_000))
            self.run_ita('--quiet', 'import', 'in', '--db', 'disk/ita.db', expect=5)
            with open(os.path.join(disk, 'filler'), 'wb'):
                pass
            whole = self.verify('--db', 'whole.db')
            if os.path.exists(self.path('disk/ita.db')):
                self.assertNotEqual(self.verify('--db', 'disk/ita.db')['content_hash'], whole['content_hash'])
            self.run_ita('--quiet', 'import', 'in', '--db', 'disk/ita.db')
            self.assertEqual(self.verify('--db', 'disk/ita.db'), whole)
            # The archive's disk, too.
            with open(os.path.join(disk, 'filler'), 'wb') as filler:
                filler.write(bytes(shutil.disk_usage(disk).free - 50_000))
            self.run_ita('--quiet', 'import', 'in', '--db', 'other.db', '--archive', 'disk/kept', expect=5)
            with open(os.path.join(disk, 'filler'), 'wb'):
                pass
            self.run_ita('--quiet', 'import', 'in', '--db', 'other.db', '--archive', 'disk/kept')
            checks = self.verify('--db', 'other.db')
            self.assertEqual({verdict for verdict, _ in checks.values()}, {'good'})
            self.assertEqual(checks['content_hash'], whole['content_hash'])
            self.assertIn('0 files of no document', checks['archive'][1])
        finally:
            subprocess.run(['umount', disk], check=True)


if __name__ == '__main__':
    harness.main()
