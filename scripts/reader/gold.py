"""What a record says of a table's columns: gold fields aligned with cells.

The role of a column is the field whose texts its cells hold; columns whose words stand in no field are `other`
(`number` where they are ordinals, `mark` where months or quarters are ticked, `title` for the words beside codes)."""
import json
import re
from collections import Counter, defaultdict

TEXT_ROLES = ['finding', 'measure', 'steps', 'result', 'suggestion', 'monitoring', 'budget', 'period']
ROLES = ['issue', 'indicator', 'question', 'score', 'finding', 'measure', 'steps', 'period', 'responsible', 'result',
         'suggestion', 'monitoring', 'budget', 'mark', 'number', 'title', 'other']
DIGITS = str.maketrans('๐๑๒๓๔๕๖๗๘๙', '0123456789')
BLANK = re.compile(r'^[\s\-–—_.]*$')
ORDINAL = re.compile(r'\(?\d{1,2}[.)]?\)?')
CODE = r'(?:[ieol|0]|iit|eit|oit|ข้อ)\s*[-.]?\s*(?:ข้อ(?:ที่)?)?\s*[-.]?\s*\d{1,2}'
CODE_CELL = re.compile(r'^\s*(?:ข้อ(?:คำถาม)?(?:ที่)?\s*)?\(?\s*' + CODE + r'(?!\d)(?![.,]\d)')
ONLY_CODES = re.compile(r'^[\s(]*(?:ข้อ(?:คำถาม)?(?:ที่)?\s*)?' + CODE +
                        r'(?:\s*(?:,|-|–|และ|ถึง|/|\s|\))\s*(?:' + CODE + r'|\d{1,2}))*[\s),.]*$')
MONTHS = r'(ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?'
PART_HEAD = re.compile(r'^\s*(' + MONTHS + r'|ไตรมาส(ที่)?\s*[1-4]|q[1-4]|[1-4]|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|'
                       r'มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)\s*(\d\d|25\d\d)?\s*$')


def fold(s):
    return (s or '').replace('\u0e4d\u0e32', '\u0e33').replace('เเ', 'แ').translate(DIGITS).replace('\u200b', '').replace('\u00ad', '')


def norm(s):
    return re.sub(r'[\s\-–—•.]+', '', fold(s)).lower()


def skeleton(s):
    return re.sub(r'[^0-9a-zA-Zก-ฮะ-ูเ-ไๆ]', '', re.sub('[็-๎]', '', fold(s))).lower()


def grams(s, n=4):
    return {s[i:i + n] for i in range(len(s) - n + 1)} if len(s) >= n else {s}


def score_value(text):
    m = re.fullmatch(r'\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*', fold(text))
    value = float(m.group(1).replace(',', '.')) if m else None
    return value if value is not None and value <= 100 else None


def score_values(text):
    """One number a line; nothing where a line is none."""
    values = [score_value(x) for x in text.split('\n') if x.strip()]
    return values if values and all(v is not None for v in values) else []


def codes_of(text):
    """Codes that a cell begins with, loosely, as (family, number)."""
    out = set()
    for m in re.finditer(r'(?<![0-9a-z])(iit|eit|oit|[ieol|])?\s*[-.]?\s*(?:ข้อ(?:ที่)?\s*)?(0?\d{1,2})(?![0-9])', fold(text).lower()):
        family, number = m.group(1), m.group(2)
        if family:
            f = family[0].replace('l', 'i').replace('|', 'i')
        else:
            f = 'o' if number.startswith('0') and len(number) > 1 else '?'
        out.add((f, int(number)))
    return out


class Names:
    """The codebook's issues, indicators and headings."""
    def __init__(self, codebook):
        rows = {name: self.read(codebook / name) for name in ('issues.tsv', 'indicators.tsv', 'headings.tsv')}
        self.issues = [(int(r['number']), grams(norm(r['wording']))) for r in rows['issues.tsv'] if r['number']]
        self.indicators = [(int(r['number']), norm(r['wording'])) for r in rows['indicators.tsv'] if r['number']]
        self.headings = rows['headings.tsv']
        self.heading_words = {skeleton(r['wording']) for r in self.headings}

    @staticmethod
    def read(path):
        rows, head = [], None
        for line in path.read_text(encoding='utf-8').splitlines():
            if not line or line.startswith('#'):
                continue
            cells = line.split('\t')
            if head is None:
                head = cells
            else:
                rows.append(dict(zip(head, cells)))
        return rows

    def issue_of(self, text):
        t = norm(text)
        if len(t) < 8 or len(t) > 120:
            return None
        g = grams(t)
        best = max((len(g & w) / min(len(w), max(len(g), 8)), len(g & w) / len(w), n) for n, w in self.issues)
        return best[2] if best[0] >= 0.7 and best[1] >= 0.25 else None

    def indicator_of(self, text):
        t = re.sub(r'^(ตัวชี้วัดที่|ตัวชี้วัด|ด้านที่|ด้าน)?[0-9()]*[.)]?(ด้าน)?', '', norm(text))
        t = re.sub(r'\(?[0-9.,%]*\)?$', '', t)
        if not t or len(t) > 60:
            return None
        for n, w in self.indicators:
            if t == w or (w in t and len(w) >= 0.7 * len(t)):
                return n
        return None


class Cell:
    def __init__(self, c):
        self.row, self.col, self.rows, self.cols = c['row'], c['col'], c['rowspan'], c['colspan']
        self.text, self.sound, self.mark = c['text'], c['sound'], c['mark']
        self.n = norm(self.text)


class PageTable:
    """A table of one page."""
    def __init__(self, t):
        self.page, self.rows, self.cols, self.edges, self.evidence = t['page'], t['rows'], t['cols'], t['edges'], t['evidence']
        self.cells = [Cell(c) for c in t['cells']]
        self.grid = {(r, k): c for c in self.cells for r in range(c.row, c.row + c.rows) for k in range(c.col, c.col + c.cols)}
        self.heading_end = t['heading']
        self.known = False
        self.bands = {r for r in range(self.rows) if self.is_band(r) and self.cols >= 3}

    def starting(self, row):
        return [c for c in self.cells if c.row == row]

    def is_band(self, row):
        texts = [c for c in self.starting(row) if c.n]
        return len(texts) == 1 and texts[0].cols >= max(2, 0.6 * self.cols)


class Record:
    """The fields of a gold record, ready to be looked for in cells."""
    def __init__(self, record, names):
        self.names = names
        measures = record.get('measures') or []
        self.fields = {r: [t for t in {norm(m.get(r) or '') for m in measures} if len(t) >= 2] for r in TEXT_ROLES}
        self.grams = {r: [grams(t) for t in v] for r, v in self.fields.items()}
        self.units = sorted({norm(u) for m in measures for u in m.get('responsible') or []}, key=len, reverse=True)
        self.codes = {(c[0].lower(), int(c[1:])) for m in measures for c in m['codes']}
        self.issues = {m['issue'] for m in measures if m['issue']}
        by_name = {w: n for n, w in names.indicators}
        self.indicators = {by_name.get(norm(m['indicator'])) for m in measures if m.get('indicator')}
        scores = record.get('scores') or []
        self.scores = {round(float(s['score']), 2) for s in scores}
        self.pairs = set()
        self.scored_indicators = set()
        for s in scores:
            if s.get('code'):
                self.codes.add((s['code'][0].lower(), int(s['code'][1:])))
                self.pairs.add(((s['code'][0].lower(), int(s['code'][1:])), round(float(s['score']), 2)))
            elif s.get('indicator'):
                n = by_name.get(norm(s['indicator']))
                self.scored_indicators.add(n)
                self.pairs.add((('ind', n), round(float(s['score']), 2)))

    def text_share(self, role, t, g):
        """How much of the cell's text stands in one of the field's texts."""
        best = 0.0
        for f, fg in zip(self.fields[role], self.grams[role]):
            if t == f or role == 'period' and len(t) >= 3 and t in f:
                return 1.0
            if len(t) >= 5:
                best = max(best, len(g & fg) / len(g))
        if best < 0.9 and len(t) > 8:
            covered = set()
            for fg in self.grams[role]:
                if len(fg) >= 5 and len(fg & g) >= 0.9 * len(fg):
                    covered |= fg & g
            best = max(best, len(covered) / len(g))
        return best

    def unit_share(self, t):
        rest = re.sub(r'[,/()0-9;:]', '', t)
        whole = len(rest)
        if not whole:
            return 0.0
        for u in self.units:
            u = re.sub(r'[,/()0-9;:]', '', u)
            if u and u in rest:
                rest = rest.replace(u, '')
        return 1 - len(rest.replace('และ', '').replace('ร่วมกับ', '')) / whole

    def codes_hit(self, text):
        return any((f, n) in self.codes or (f == '?' and any((x, n) in self.codes for x in 'ieo')) for f, n in codes_of(text))

    def cell_roles(self, cell):
        """role -> share for one cell."""
        t, out = cell.n, {}
        if not t or BLANK.match(cell.text):
            return out
        g = grams(t)
        for r in TEXT_ROLES:
            s = self.text_share(r, t, g)
            if s >= 0.5:
                out[r] = s
        s = self.unit_share(t)
        if s >= 0.5:
            out['responsible'] = s
        if self.names.issue_of(cell.text) in self.issues:
            out['issue'] = 1.0
        n = self.names.indicator_of(cell.text)
        if n and (n in self.indicators or n in self.scored_indicators):
            out['indicator'] = 1.0
        values = score_values(cell.text)
        if values and all(round(v, 2) in self.scores for v in values):
            out['score'] = 1.0
        if (CODE_CELL.match(cell.text) or ONLY_CODES.match(cell.text)) and self.codes_hit(cell.text):
            out['question'] = 1.0
        return out


# ---------------------------------------------------------------- heading rows by what gold knows

PERSON = re.compile(r'\W*(นาย|นาง|น\.ส\.)(?!ก)')


def row_hits(table, record):
    """Per row: does one of its cells hold a field's text? Heading words also stand inside fields, so short ones do not tell."""
    hit = [False] * table.rows
    for c in table.cells:
        if c.cols >= max(2, table.cols) or hit[c.row] or not c.n or PART_HEAD.match(c.text) or skeleton(c.text) in record.names.heading_words:
            continue
        for r, s in record.cell_roles(c).items():
            whole = r in TEXT_ROLES and s == 1.0 and c.n in record.fields[r] and (len(c.n) >= 12 or r == 'period')
            if r in TEXT_ROLES and not (s >= 0.85 and len(c.n) >= 16) and not whole:
                continue
            if r == 'responsible' and (s < 0.9 or len(c.n) < 4):
                continue
            hit[c.row] = True
    return hit


def numbering(table, row):
    """(1) (2) (3) under the headings."""
    cells = [c for c in table.starting(row) if c.n]
    numbers = [re.fullmatch(r'[(\[]?(\d{1,2})[)\]]?', c.n) for c in cells]
    return len(cells) >= 3 and all(numbers) and \
        [int(m.group(1)) for m in numbers] == list(range(int(numbers[0].group(1)), int(numbers[0].group(1)) + len(numbers)))


def plausible_heading(table, stop):
    """End of the top rows that may be headings, before row `stop`."""
    end = r = 0
    while r < stop:
        cells = [c for c in table.starting(r) if c.n]
        if r in table.bands or not cells:
            r += 1
            continue
        if numbering(table, r) and end:
            end = r = r + 1
            continue
        parts = sum(1 for c in cells if PART_HEAD.match(c.text))
        def is_value(c):
            return (score_value(c.text) is not None or CODE_CELL.match(c.text)) and not (parts >= 3 and PART_HEAD.match(c.text))
        if any(len(c.n) > 120 or is_value(c) or PERSON.match(c.text) for c in cells):
            break
        if len(cells) < 2 and not end:
            r += 1
            continue
        if len(cells) < 2 and table.cols > 2 and not any(c.cols == 1 for c in cells):
            break
        reach = max([r + 1] + [c.row + c.rows for c in cells if c.cols == 1 and c.rows <= 4])
        end = max(end, min(reach, stop))
        r += 1
    return end


def same_edges(a, b, slack=0.03):
    if a.cols != b.cols or not a.edges or not b.edges:
        return a.cols == b.cols
    w = a.edges[-1] - a.edges[0]
    return w > 0 and all(abs(x - y) <= slack * w for x, y in zip(a.edges, b.edges))


def set_true_headings(tables, record):
    """The rows above the first that holds a field's text; a table that goes on from one before has headings only where they
    say the same again."""
    for i, p in enumerate(tables):
        hit = row_hits(p, record)
        p.known = any(hit)
        stop = next((r for r in range(p.rows) if hit[r]), None)
        if stop is None:
            first, k = plausible_heading(p, p.rows), 0
            while k < p.rows and k in p.bands:
                k += 1
            cells = [c for c in p.starting(k) if c.n] if k < p.rows else []
            p.heading_end = min(first, max([k + 1] + [c.row + c.rows for c in cells if c.cols == 1 and c.rows <= 3]))
        else:
            p.heading_end = plausible_heading(p, stop)
        before = [q for q in tables[:i] if q.heading_end and same_edges(q, p)]
        if before and p.heading_end:
            old = {skeleton(c.text) for q in before for c in q.cells if c.row < q.heading_end and c.n}
            mine = [skeleton(c.text) for c in p.cells if c.row < p.heading_end and c.n and c.row not in p.bands]
            if mine and sum(t in old for t in mine) < 0.4 * len(mine) and before[-1].page < p.page:
                p.heading_end = 0
            while p.heading_end > 1:  # a row that goes on from the page before, under the heading said again
                last = [skeleton(c.text) for c in p.starting(p.heading_end - 1) if c.n]
                if not last or sum(t in old for t in last) >= 0.5 * len(last) or numbering(p, p.heading_end - 1):
                    break
                p.heading_end -= 1


# ---------------------------------------------------------------- columns

class Column:
    """One column of a chain with all that is known of it."""
    def __init__(self, chain, index, data):
        self.chain, self.index = chain, index
        self.own, self.own_letters, self.group_letters, self.known = data['own'], data['own_letters'], data['group_letters'], data['known']
        self.cells, self.heading, self.words = data['cells'], data['heading'], data['words']
        self.role, self.accept = 'other', {'other'}


class Chain:
    def __init__(self, document, tables, data):
        self.document, self.tables = document, tables
        self.cols = tables[0].cols
        self.columns = [Column(self, i, c) for i, c in enumerate(data['columns'])]

    def body(self, col):
        return [c for p in self.tables for c in p.cells if c.col == col and c.cols == 1 and c.row >= p.heading_end and c.row not in p.bands]

    def body_rows(self):
        return sum(p.rows - p.heading_end - len([b for b in p.bands if b >= p.heading_end]) for p in self.tables)

    def is_form(self, record):
        """Label and value side by side, a field a row: its columns have no role."""
        if self.cols > 4:
            return False
        per = defaultdict(Counter)
        for p in self.tables:
            for c in p.cells:
                if record.names.issue_of(c.text) or record.names.indicator_of(c.text):
                    continue
                for r, s in record.cell_roles(c).items():
                    if s >= 0.8 and len(c.n) >= 10 and r in ('finding', 'measure', 'steps', 'result', 'suggestion'):
                        per[c.col + c.cols - 1][r] += 1
        return any(len([r for r, n in k.items() if n >= 0.15 * sum(k.values())]) >= 3 and max(k.values()) < 0.6 * sum(k.values())
                   for k in per.values())


def paired_score_share(chain, col, record):
    """Share of the column's numbers that the record gives to a code or indicator of their row; None where rows name none."""
    hit = n = 0
    for p in chain.tables:
        keys = defaultdict(set)
        for c in p.cells:
            if c.cols > 1 and c.cols >= p.cols:
                continue
            found = codes_of(c.text) if CODE_CELL.match(c.text) or ONLY_CODES.match(c.text) or len(c.n) <= 3 else set()
            indicator = record.names.indicator_of(c.text)
            if indicator:
                found.add(('ind', indicator))
            for r in range(c.row, c.row + c.rows):
                keys[r] |= found
        for c in p.cells:
            values = score_values(c.text)
            if c.col != col or c.cols > 1 or c.row < p.heading_end or not values:
                continue
            near = set().union(*[keys[r] for r in range(c.row, c.row + c.rows)])
            if not near:
                continue
            n += 1
            hit += any((k, round(v, 2)) in record.pairs for k in near for v in values)
    return hit / n if n >= min(2, chain.body_rows()) else None


def kind_of(roles):
    if any(r in ('finding', 'measure', 'steps', 'result') for r in roles):
        return 'measures'
    return 'scores' if 'score' in roles else 'else'


def label_column(chain, col, record):
    """(role, roles that would also do, shares)."""
    cells = [c for c in chain.body(col) if c.n and not BLANK.match(c.text)]
    own = chain.columns[col].own
    part = bool(PART_HEAD.match(own)) and chain.cols > 4
    if not cells:
        return ('mark' if part else 'other'), None, {}
    weights = [min(len(c.n), 60) for c in cells]
    share = Counter()
    for c, w in zip(cells, weights):
        for r, s in record.cell_roles(c).items():
            share[r] += s * w
    share = {r: s / sum(weights) for r, s in share.items()}
    if 'question' in share:
        share['question'] = max(share['question'], sum('question' in record.cell_roles(c) for c in cells) / len(cells) - 0.05)
    if share.get('score', 0) >= 0.4:
        pair = paired_score_share(chain, col, record)
        if pair is not None:
            share['score'] = max(pair, share['score'] if share['score'] >= 0.9 and pair >= 0.3 else 0)
        elif len({c.n for c in cells}) < 2:
            share['score'] = 0
    if sum(c.mark for c in cells) >= 0.6 * len(cells) and part:
        return 'mark', {'mark'}, share
    ordinals = sum(1 for c in cells if ORDINAL.fullmatch(c.text.strip())) / len(cells)
    strong = {r: s for r, s in share.items() if s >= 0.55 and not (
        r in record.grams and sum(len(c.n) for c in cells) < 4 * len(cells) and r not in ('period', 'budget'))}
    mine = set().union(*[grams(c.n) for c in cells])

    def fill(r):
        """How much of the field's texts the column holds."""
        all_of = set().union(*record.grams[r]) if record.grams.get(r) else set()
        return len(all_of & mine) / len(all_of) if all_of else 0.5
    if strong and len(cells) >= 3:
        strong = {r: s for r, s in strong.items() if r not in ('finding', 'measure', 'steps', 'result') or fill(r) >= 0.12}
    if strong:
        top = max(strong.values())
        role = max((r for r, s in strong.items() if s >= top - 0.08), key=lambda r: (fill(r) if r in record.grams else 0.55, strong[r]))
        accept = {role}
        if {'measure', 'indicator'} <= set(strong):
            accept |= {'measure', 'indicator'}
        accept |= {r for r, s in strong.items() if s >= 0.85 and r in record.grams and fill(r) >= 0.5}
    else:
        role = 'number' if ordinals >= 0.7 else 'other'
        accept = {role}
        both = sum(1 for c in cells if any(u in c.n for u in record.units) and any(t in c.n for t in record.fields['period'])) / len(cells)
        if both >= 0.5:
            share.update(period=0.5, responsible=0.5)
    if share.get('period', 0) >= 0.25 and share.get('responsible', 0) >= 0.25 and role in ('period', 'responsible', 'other'):
        accept |= {'period', 'responsible'}
        role = role if role != 'other' else 'period'
    if role == 'other' and not record.fields['budget'] and skeleton(own).startswith('งบประมาณ'):
        role, accept = 'budget', {'budget', 'other'}
    return role, accept, share


def label_columns(chain, record):
    labels = [label_column(chain, col, record) for col in range(chain.cols)]
    roles = [r for r, _, _ in labels]
    accept = [a or {r} for r, a, _ in labels]
    for col in range(1, chain.cols):  # the questions' words beside their codes
        texts = [len(c.n) for c in chain.body(col) if c.n]
        if roles[col] == 'other' and roles[col - 1] == 'question' and len(texts) > 1 and sum(texts) / len(texts) > 14:
            roles[col] = 'title'
            accept[col].add('title')
    # A table is one of measures where prose of theirs fills a column, and another field stands beside it.
    prose = {r for r in roles if r in ('finding', 'measure', 'steps', 'result')}
    beside = {r for r in roles if r in ('period', 'responsible', 'mark', 'suggestion', 'monitoring')}
    if not (len(prose) >= 2 or (prose and beside)):
        roles = ['indicator' if s.get('indicator', 0) >= 0.55 and r not in ('issue', 'question', 'score') else r
                 for r, (_, _, s) in zip(roles, labels)]
        roles = [r if r in ('issue', 'indicator', 'question', 'score', 'number', 'title') else 'other' for r in roles]
        accept = [{r} for r in roles]
        if 'score' not in roles:  # a table of something else, though it names issues
            accept = [{r, 'other'} for r in roles]
            roles = [r if r == 'number' else 'other' for r in roles]
    for column, role, also in zip(chain.columns, roles, accept):
        column.role, column.accept = role, also


def load_gold(path):
    return json.loads(path.read_text(encoding='utf-8'))
