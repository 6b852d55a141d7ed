"""Search against brute force: what stands on the pages is found, and nothing else."""
import glob, json, os, random, re, unittest
import harness

SAMPLES = os.path.join(harness.FOLDER, '..', '..', 'data', 'samples')
# What recognition read is searched like any other text; reading it again and again would only take time.
FILES = sorted(path for kind in ('pdf', 'txt') for path in glob.glob(os.path.join(SAMPLES, f'*.{kind}'))
               if not os.path.basename(path).startswith('scan-'))
MARKS = '\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e'
THAI_DIGITS = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')
TO_ASCII = str.maketrans('๐๑๒๓๔๕๖๗๘๙', '0123456789')


def fold(text):
    """What docs/search.md promises: digits alike, case alike, blanks only between Latin words or numbers."""
    text = re.sub(r'[A-Z]', lambda m: m.group().lower(), text.translate(TO_ASCII))
    return re.sub(r'\s+', lambda m: ' ' if re.fullmatch(r'[a-z0-9]{2}', text[max(0, m.start() - 1):m.start()] +
                                                        text[m.end():m.end() + 1]) else '', text)


def passages_of(page):
    """Cells, and the runs of lines between tables."""
    rows = []
    for table in page['tables']:
        lines = {}
        for cell in table['cells']:
            lines.setdefault(cell['row'], []).append(cell['text'].replace('\n', ' '))
        rows += ['\t'.join(lines[row]) for row in sorted(lines)]
    passages = [cell['text'] for table in page['tables'] for cell in table['cells']]
    run = []
    for line in page['text'].split('\n'):
        if rows and line == rows[0]:
            rows.pop(0)
            passages.append('\n'.join(run))
            run = []
        else:
            run.append(line)
    assert not rows
    return [fold(passage) for passage in passages + ['\n'.join(run)]]


class Search(harness.Case):
    @classmethod
    def setUpClass(cls):
        cls.first = None

    def setUp(self):
        super().setUp()
        self.run_ita('--quiet', 'import', *FILES)
        self.passages = []  # (file, page, text)
        for path in FILES:
            for page in json.loads(self.run_ita('extract', path, '--format', 'json'))['pages']:
                self.passages += [(os.path.basename(path), page['number'], text) for text in passages_of(page) if text]

    def search(self, *words):
        out = self.run_ita('search', '--limit', '100000', '--format', 'json', '--', *words)
        return json.loads(out)['rows']

    def make_query(self, chance):
        """A list of terms as typed: substrings of real text, some damaged so that they stand nowhere."""
        terms = []
        for _ in range(chance.choice((1, 1, 1, 2))):
            text = chance.choice(self.passages)[2]
            length = chance.choice((1, 2, 2, 3, 3, 4, 5, 8, 12, 20))
            begin = chance.randrange(max(1, len(text) - length + 1))
            term = text[begin:begin + length].strip()
            if chance.random() < .15:
                term = term[::-1]
            if chance.random() < .3:
                term = term.translate(THAI_DIGITS)
            if chance.random() < .5:
                term = re.sub('([ก-ฮ])ำ', '\\1\u0e4d\u0e32', term)
            if term and term[0] not in MARKS and not re.search('["“”„«»]', term):
                terms.append(term)
        return terms or self.make_query(chance)

    def test_two_hundred_queries_find_what_brute_force_finds(self):
        chance, found = random.Random(6), 0
        for _ in range(200):
            terms = self.make_query(chance)
            wanted = [fold(term.replace('\u0e4d\u0e32', 'ำ')) for term in terms]
            expected = sorted((file, page) for file, page, text in self.passages if all(w in text for w in wanted))
            rows = self.search(*[f'"{term}"' for term in terms])
            self.assertEqual(sorted((row['file'], row['page']) for row in rows), expected, terms)
            found += len(rows)
            for row in rows[:3]:
                shown = fold(row['text'].replace('«', '').replace('»', ''))
                self.assertTrue(any(w in shown for w in wanted), terms)
                self.assertLess(row['x0'], row['x1'])
                self.assertLess(row['y0'], row['y1'])
        self.assertGreater(found, 1000)

    def test_the_box_of_a_hit_holds_the_word(self):
        for row in self.search('สินบน'):
            out = self.run_ita('extract', os.path.join(SAMPLES, row['file']), '--format', 'json')
            page = json.loads(out)['pages'][row['page'] - 1]
            cells = [c for t in page['tables'] for c in t['cells'] if 'สินบน' in c['text']]
            self.assertTrue(any(c['bbox'][0] <= row['x0'] + 1 and c['bbox'][1] <= row['y0'] + 1
                                and c['bbox'][2] >= row['x1'] - 1 and c['bbox'][3] >= row['y1'] - 1 for c in cells))
            self.assertIn('«สินบน»', row['text'])

    def test_near_finds_words_without_their_tone_marks(self):
        exact, near = self.search('หน่วยงาน'), json.loads(
            self.run_ita('search', '--near', 'หนวยงาน', '--limit', '100000', '--format', 'json'))['rows']
        self.assertEqual(self.search('หนวยงาน'), [])
        self.assertEqual(len(near), len(exact))

    def test_year_agency_and_limit_narrow_a_search(self):
        every = self.search('มาตรการ')
        years = {row['fiscal_year'] for row in every}
        self.assertGreater(len(years), 1)
        narrowed = json.loads(self.run_ita('search', 'มาตรการ', '--year', '2566', '--format', 'json'))['rows']
        self.assertEqual(len(narrowed), sum(row['fiscal_year'] == 2566 for row in every))
        agency = every[0]['agency']
        of_agency = json.loads(self.run_ita('search', 'มาตรการ', '--agency', agency, '--format', 'json'))['rows']
        self.assertEqual({row['agency'] for row in of_agency}, {agency})
        answer = json.loads(self.run_ita('search', 'มาตรการ', '--limit', '2', '--format', 'json'))
        self.assertEqual(len(answer['rows']), 2)
        self.assertIn(f'2 of {len(every)} passages', answer['notes'][0])
        self.run_ita('search', '""', expect=2)

    def test_what_was_parsed_anew_is_still_found_once(self):
        before = self.search('คู่มือ')
        measures = self.run_ita('measures', '--text', 'คู่มือ', '--format', 'csv')
        self.run_ita('--quiet', 'reparse')
        self.assertEqual(self.search('คู่มือ'), before)
        self.assertEqual(self.run_ita('measures', '--text', 'คู่มือ', '--format', 'csv'), measures)


if __name__ == '__main__':
    harness.main()
