"""The questions of analysts, over a small database, in every format."""
import csv, io, json
import harness


class Questions(harness.Case):
    def setUp(self):
        super().setUp()
        self.write('in/a.txt', harness.make_report('เทศบาลตำบลบ้านทดสอบ', 2568))
        self.write('in/b.txt', harness.make_report('เทศบาลตำบลบ้านตัวอย่าง', 2568, rows=2))
        self.run_ita('--quiet', 'import', 'in')

    def rows(self, *arguments, expect=0):
        return json.loads(self.run_ita(*arguments, '--format', 'json', expect=expect))['rows']

    def test_measures_are_found_by_issue_code_agency_and_words(self):
        self.assertEqual(len(self.rows('measures')), 5)
        self.assertEqual({row['codes'] for row in self.rows('measures', '--issue', '2')}, {'i8'})
        self.assertEqual(len(self.rows('measures', '--code', 'i๗')), 2)
        self.assertEqual(len(self.rows('measures', '--agency', 'ทต.บ้านตัวอย่าง')), 2)
        self.assertEqual(len(self.rows('measures', '--text', 'ครั้งที่ 3')), 1)
        self.assertEqual(self.rows('measures', '--year', '2560'), [])
        self.run_ita('measures', '--issue', '9', expect=2)

    def test_years_may_be_written_as_people_write_them(self):
        rows = self.rows('measures', '--year', '2568')
        self.assertEqual(len(rows), 5)
        for year in ('๒๕๖๘', 'พ.ศ. 2568', '2025', 'ค.ศ. 2025', '68'):
            self.assertEqual(self.rows('measures', '--year', year), rows, year)
        for year in ('abc', '0', '1234', '25680'):
            self.run_ita('measures', '--year', year, expect=2)

    def test_an_agency_twice_on_a_roster_counts_once(self):
        self.write('roster.csv', 'หน่วยงาน,จังหวัด\nทต.บ้านทดสอบ,ลำปาง\nเทศบาลตำบลบ้านทดสอบ,จ.ลำปาง\n'.encode())
        answer = json.loads(self.run_ita('missing', '--item', 'มาตรการ', '--year', '๒๕๖๘', '--roster', 'roster.csv', '--format', 'json'))
        self.assertEqual([row['status'] for row in answer['rows']], ['published'])
        self.assertIn('1', next(note for note in answer['notes'] if 'count once' in note))

    def test_the_publications_are_one_question_in_every_year(self):
        row, = self.rows('codes', '--code', 'O34', '--year', '2567')
        self.assertEqual((row['2566'], row['2567'], row['2568'], row['2569']), ('O42', 'O34', 'O27', 'O25'))
        row, = self.rows('codes', '--code', 'O26', '--year', '2569')
        self.assertEqual((row['2566'], row['2567'], row['2568'], row['2569']), ('O43', 'O35', 'O28', 'O26'))

    def test_an_empty_answer_on_weak_scores_says_how_many_scores_there_are(self):
        answer = json.loads(self.run_ita('weak', '--without', '--format', 'json'))
        self.assertEqual(answer['rows'], [])
        self.assertIn('Scores of questions in these documents: 0, under 85: 0.', answer['notes'])

    def test_measures_that_do_the_same_are_one_line_with_their_variants(self):
        for i, steps in enumerate(('จัดทำคู่มือการใช้ทรัพย์สินของราชการเผยแพร่ให้บุคลากรทราบ', 'จดทำคูมือการใช้ทรัพย์สินของราชการเผยแพร่ให้บุคลากรทราบ',
                                   'จัดทำแนวปฏิบัติการใช้ทรัพย์สินของทางราชการ', 'ติดตั้งกล้องวงจรปิดบริเวณสำนักงาน')):
            report = harness.make_report('เทศบาลตำบลบ้าน' + ('ก่อ', 'ขาม', 'คลอง', 'งาม')[i], 2567 + i % 2, rows=2).decode()
            report = report.replace('จัดประชุมชี้แจงเจ้าหน้าที่ครั้งที่ 1', steps)
            self.write(f'more/{i}.txt', report.replace('จัดประชุมชี้แจงเจ้าหน้าที่ครั้งที่ 2', 'ตั้งโต๊ะรับเรื่องหน้าอาคาร').encode())
        self.run_ita('--quiet', 'import', 'more')
        rows = self.rows('measures', '--grouped', '--issue', '1')
        line = next(row for row in rows if row['measure'].startswith('จัดทำคู่มือ'))
        self.assertEqual((line['agencies'], line['measures'], line['wordings']), (3, 3, 2))
        self.assertIn('แนวปฏิบัติ', line['variants'])
        self.assertTrue(line['document'] and line['page'] == 1 and line['x1'] > line['x0'])
        self.assertEqual(sum('กล้องวงจรปิด' in row['measure'] for row in rows), 1)
        copied = self.rows('copied')
        self.assertEqual([(row['agencies'], row['first_year']) for row in copied], [(2, 2567)])
        self.assertEqual(copied[0]['first_agency'], 'เทศบาลตำบลบ้านก่อ')
        self.assertEqual(self.rows('copied', '--agency', 'บ้านงาม'), [])
        pairs = self.rows('copied', '--pairs', '--letters', '5')
        self.assertEqual({pairs[0]['agency_a'], pairs[0]['agency_b']}, {'เทศบาลตำบลบ้านก่อ', 'เทศบาลตำบลบ้านขาม'})
        self.assertEqual((pairs[0]['shared'], pairs[0]['earlier']), (2, 'เทศบาลตำบลบ้านก่อ'))

    def test_the_formats_say_the_same(self):
        rows = self.rows('measures')
        lines = [json.loads(line) for line in self.run_ita('measures', '--format', 'jsonl').splitlines()]
        self.assertEqual(lines, rows)
        table = list(csv.DictReader(io.StringIO(self.run_ita('measures', '--format', 'csv'))))
        self.assertEqual([row['steps'] for row in table], [row['steps'] for row in rows])
        excel = self.run_ita('measures', '--format', 'csv', '--excel')
        self.assertTrue(excel.startswith('\ufeff') and '\r\n' in excel)
        self.assertIn('5 rows', self.run_ita('measures'))

    def test_the_columns_of_a_table_line_up(self):
        text = self.run_ita('measures', '--wide')
        rule = next(line for line in text.splitlines() if line.startswith('─'))
        starts = [i for i, c in enumerate(rule) if c == '─' and (i == 0 or rule[i - 1] == ' ')]
        marks = set('\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e')
        for line in text.splitlines()[3:-1]:
            columns = [c for c in line if c not in marks]
            for start in starts[1:]:
                if start < len(columns):
                    self.assertEqual(columns[start - 2:start], [' ', ' '], line)

    def test_two_agencies_stand_side_by_side(self):
        rows = self.rows('compare', '--agency', 'ทต.บ้านทดสอบ', '--agency', 'ทต.บ้านตัวอย่าง')
        self.assertEqual(len(rows), 3)
        matrix = self.rows('compare', '--issue', '3')
        self.assertEqual(sorted(str(row['issue_3']) for row in matrix), ['1', 'None'])
        self.assertNotIn('issue_1', matrix[0])

    def test_missing_publications_are_found_and_can_fail_a_script(self):
        roster = 'ชื่อหน่วยงาน\nเทศบาลตำบลบ้านทดสอบ\nเทศบาลตำบลบ้านไม่มี\n'
        self.write('roster.csv', roster.encode())
        asked = ('missing', '--year', '2568', '--roster', 'roster.csv')
        self.assertEqual([row['status'] for row in self.rows(*asked)], ['published', 'missing'])
        self.assertEqual(len(self.rows(*asked, '--fail-on-any', expect=10)), 2)
        self.write('roster.csv', roster.rsplit('\n', 2)[0].encode())
        self.rows(*asked, '--fail-on-any')
        self.assertEqual(len(self.rows('missing')), 2)
        self.run_ita('missing', '--year', '2568', '--roster', 'nowhere.csv', expect=3)

    def test_a_roster_is_kept_and_doubtful_names_are_decided_once(self):
        head = 'ชื่อหน่วยงาน,อำเภอ,จังหวัด\n'
        self.write('roster.csv', (head + 'ทต.บ้านทดสอบ,,ลำปาง\nทต.บ้านตน,,ลำปาง\n').encode())
        self.run_ita('missing', '--year', '2568', expect=2)
        self.assertIn('ita roster import', self.complaints)
        self.run_ita('roster', 'import', 'roster.csv')
        statuses = lambda: [(row['agency'], row['fiscal_year'], row['status'])
                            for row in self.rows('missing', '--year', '2567', '--year', '2568')]
        self.assertEqual(statuses(), [('ทต.บ้านทดสอบ', 2567, 'other_year'), ('ทต.บ้านทดสอบ', 2568, 'published'),
                                      ('ทต.บ้านตน', 2567, 'missing'), ('ทต.บ้านตน', 2568, 'ambiguous')])
        case = self.rows('roster', 'undecided')
        self.assertEqual([(row['printed'], row['entry']) for row in case], [('เทศบาลตำบลบ้านตัว', 2)])
        self.run_ita('roster', 'decide', '7', '2', expect=2)
        self.run_ita('roster', 'decide', '1', '2')
        self.assertEqual(statuses()[3][2], 'published')
        self.write('roster.csv', (head + 'ทต.บ้านใหม่,,ตรัง\nทต.บ้านทดสอบ,,ลำปาง\nทต.บ้านตน,,ลำปาง\n').encode())
        self.run_ita('roster', 'import', 'roster.csv')
        self.assertEqual(statuses()[5][2], 'published')
        self.assertEqual(self.rows('roster', 'undecided'), [])

    def test_a_document_is_shown_by_number_hash_and_name(self):
        listed = self.rows('show')
        self.assertEqual(len(listed), 2)
        sha = next(json.loads(line) for line in self.run_ita('export').splitlines())['source']['sha256']
        for wanted in ('1', 'a.txt', sha[:8]):
            with self.subTest(wanted):
                self.assertIn('tables', json.loads(self.run_ita('show', wanted, '--format', 'json')))
        self.run_ita('show', 'nothing.pdf', expect=2)
        self.run_ita('show', '.txt', expect=2)
        self.assertIn('ita show 2', self.complaints)

    def test_the_export_follows_the_contract(self):
        objects = [json.loads(line) for line in self.run_ita('export').splitlines()]
        self.assertEqual(len(objects), 2)
        for item in objects:
            self.assertEqual(item['document']['fiscal_year'], 2568)
            self.assertEqual(item['source']['route'], ['text'])
            for measure in item['measures']:
                self.assertEqual(len(measure['bbox']), 4)
        self.run_ita('export', '--format', 'csv', '--output', 'all.csv')
        with open(self.path('all.csv'), encoding='utf8', newline='') as file:
            self.assertEqual(len(list(csv.DictReader(file))), 5)

    def test_extract_needs_no_database(self):
        pages = json.loads(self.run_ita('extract', 'in/a.txt', '--db', 'unused.db'))['pages']
        self.assertEqual([page['route'] for page in pages], ['text'])
        cells = pages[0]['tables'][0]['cells']
        self.assertIn('สำนักปลัดเทศบาล', [cell['text'] for cell in cells])
        text = self.run_ita('extract', 'in/a.txt', '--format', 'text')
        self.assertIn('สำนักปลัดเทศบาล', text)
        self.write('empty.pdf', b'')
        self.run_ita('extract', 'empty.pdf', expect=3)


if __name__ == '__main__':
    harness.main()
