"""Random reports over all the ways in which agencies lay theirs out. The same seed gives the same reports."""
import random as randoms

from . import topics, vary_front
from .code_print import load_questions, question, question_group, question_range
from .periods import make_period, two_columns
from .thai import thai

ISSUE_NAMES = ['กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ', 'การให้บริการและระบบ E-Service',
               'ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ', 'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ',
               'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง',
               'กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล',
               'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน']
SHORT_ISSUE_NAMES = ['กระบวนการปฏิบัติงานที่โปร่งใส', 'การให้บริการและระบบ', 'ช่องทางและรูปแบบการประชาสัมพันธ์',
                     'กระบวนการกำกับดูแลการใช้ทรัพย์สิน', 'กระบวนการสร้างความโปร่งใสในการใช้งบประมาณ',
                     'กระบวนการควบคุม ตรวจสอบการใช้อำนาจ', 'กลไกและมาตรการในการแก้ไขและป้องกันการทุจริต']
HEADINGS = {
    'number': ['ที่', 'ลำดับ', 'ลำดับที่'],
    'issue': ['ประเด็น', 'ประเด็น', 'ประเด็นการประเมิน'],
    'indicator': ['ตัวชี้วัด', 'ตัวชี้วัด ITA'],
    'question': ['ข้อคำถาม ITA', 'ข้อคำถาม', 'ชื่อคำถาม', 'ข้อคำถามที่เกี่ยวข้อง'],
    'code': ['รหัส', 'ข้อ'],
    'words': ['ข้อคำถาม'],
    'score': ['คะแนน', 'ผลคะแนน', 'คะแนนที่ได้'],
    'finding': ['ข้อค้นพบ', 'จุดอ่อน', 'การวิเคราะห์ผลการประเมิน', 'ปัญหาที่พบ', 'ข้อบกพร่องหรือจุดอ่อน'],
    'measure': ['มาตรการ', 'กิจกรรม', 'แนวทางแก้ไข', 'มาตรการ/กิจกรรม', 'มาตรการ หรือ กิจกรรม'],
    'steps': ['ขั้นตอน/วิธีการปฏิบัติ', 'วิธีการปฏิบัติ', 'วิธีการดำเนินการ', 'ขั้นตอนหรือวิธีการปฏิบัติ', 'ขั้นตอนการดำเนินงาน'],
    'period': ['ระยะเวลา', 'ระยะเวลาดำเนินการ', 'ห้วงเวลา', 'กำหนดเวลา', 'ช่วงเวลาดำเนินการ'],
    'from': ['เริ่มต้น'], 'to': ['สิ้นสุด'],
    'responsible': ['ผู้รับผิดชอบ', 'หน่วยงานที่รับผิดชอบ', 'หน่วยงานผู้รับผิดชอบ', 'ส่วนราชการที่รับผิดชอบ'],
    'result': ['ผลการดำเนินงาน', 'ผลการดำเนินการ', 'ผลการปฏิบัติ'],
    'suggestion': ['ข้อเสนอแนะ', 'ปัญหาอุปสรรค/ข้อเสนอแนะ'],
    'monitoring': ['การติดตามผล', 'การกำกับติดตาม', 'การติดตามประเมินผล'],
    'budget': ['งบประมาณ', 'งบประมาณ (บาท)'],
    'note': ['หมายเหตุ'],
}
INDICATOR_MEASURE = ['มาตรการ/แนวทาง', 'มาตรการ', 'แนวทาง/มาตรการ']
WIDTHS = {'number': 4, 'issue': 14, 'indicator': 13, 'question': 14, 'code': 5, 'words': 13, 'score': 6.5,
          'finding': 16, 'measure': 15, 'steps': 21, 'period': 10, 'from': 8, 'to': 8, 'responsible': 11, 'result': 16,
          'suggestion': 12, 'monitoring': 13, 'budget': 8, 'note': 7}
GROUPS = ['การนำผลการวิเคราะห์ไปสู่การปฏิบัติ', 'ผลการวิเคราะห์ไปสู่การปฏิบัติ']
FONTS = ['Laksaman', 'Norasi', 'Garuda', 'Loma', 'Umpush', 'Waree', 'Kinnari', 'Sawasdee']
LAYOUTS = ['plan', 'plan', 'scored', 'scored', 'banner', 'sections', 'labels', 'indicator', 'indicator_finding',
           'followup', 'issue_followup']


class Draft:
    """One random report in the making."""

    def __init__(self, seed, at):
        self.random = randoms.Random('%s/%s' % (seed, at))
        self.layout = LAYOUTS[at % len(LAYOUTS)]
        r = self.random
        self.digits = r.choice(['thai', 'arabic', 'mixed'])
        self.fiscal = r.choice([2566, 2567, 2568, 2568, 2569])
        self.dated = r.random() > 0.07
        self.kind = 'report' if self.layout.endswith('followup') else 'measures'
        self.agency = vary_front.make_agency(r)
        self.codes = load_questions(self.fiscal - 1)
        self.unused = []
        self.code_style = r.choice(['lower', 'upper', 'lower_thai', 'upper_thai', 'as_is', 'as_is_thai'])
        self.damage = r.choice([0, 0, 0.15, 0.4])
        self.step_style = r.choice(['dash', 'thai', 'arabic', 'plain', 'bracket'])

    def printed(self, text):
        return thai(text) if self.digits == 'thai' or (self.digits == 'mixed' and self.random.random() < 0.5) else str(text)

    def steps(self, lines):
        """As one cell prints them: a list, or sentences in a row."""
        if self.step_style == 'plain' or len(lines) == 1:
            return [' '.join(lines)]
        marks = {'dash': lambda n: '- ', 'thai': lambda n: thai(n) + '. ', 'arabic': lambda n: '%d. ' % n,
                 'bracket': lambda n: '%d) ' % n}
        return [marks[self.step_style](n) + line for n, line in enumerate(lines, 1)]

    def units(self):
        r = self.random
        if r.random() < 0.25 and not self.agency.get('central'):
            units = [r.choice(topics.EVERY_UNIT)]
        else:
            units = r.sample(self.agency['units'], r.choices([1, 2, 3], [65, 28, 7])[0])
        form = r.random()
        if len(units) > 1 and form < 0.25:
            return units, ['- ' + u for u in units]
        if len(units) > 1 and form < 0.4:
            return units, ['/'.join(units)]
        if form > 0.95:
            return units, ['-' + u for u in units]
        return units, units

    def score(self):
        r = self.random
        value = r.choice(['100', '0', '50', '%.2f' % r.uniform(55, 99.9), '%.2f' % r.uniform(70, 100), '100.00'])
        return thai(value) if self.digits == 'thai' else value

    def questions(self, count, words):
        r, found = self.random, []
        if r.random() < 0.08 and not words:
            first = r.randrange(1, 6)
            return [question_range(r.choice('iO'), first, first + r.randrange(1, 4), self.code_style, r)]
        if r.random() < 0.06 and not words:
            return [question_group(r, self.code_style)]
        for code, title in self.draw(count):
            text = title if words and title and r.random() < 0.75 else ''
            found.append(question(code, text, self.code_style, r, self.damage))
        return found

    def draw(self, count):
        """Questions that the report has not named yet; from all again when they run out."""
        if len(self.unused) < count:
            self.unused = self.random.sample(self.codes, len(self.codes))
        drawn, self.unused = self.unused[:count], self.unused[count:]
        return drawn

    def fill(self, measure, roles):
        r = self.random
        units, printed = self.units()
        measure['responsible'] = units
        if printed != units:
            measure['responsible_print'] = printed
        year = self.fiscal if self.dated else None
        measure['period'] = two_columns(self.fiscal, self.digits, r) if 'from' in roles else \
            make_period(year, self.digits, r)
        for role, stock in (('result', topics.RESULTS), ('suggestion', topics.SUGGESTIONS),
                            ('monitoring', topics.MONITORING), ('budget', topics.BUDGETS)):
            if role in roles:
                measure[role] = r.choice(stock)
        if measure.get('budget') == '-':
            measure['budget'] = 'ไม่ใช้งบประมาณ'
        return measure

    def issue_print(self, number):
        return {'word': 'ประเด็นที่ %s ' % self.printed(number), 'dot': self.printed(number) + '. ',
                'bracket': '(%s) ' % self.printed(number), 'bare': '', 'closed': self.printed(number) + ') '
                }[self.issue_style] + self.issue_names[number - 1]

    def issue_groups(self, roles, words, questions_as):
        r = self.random
        self.issue_style = r.choice(['word', 'dot', 'bracket', 'bare', 'closed'])
        self.issue_names = SHORT_ISSUE_NAMES if r.random() < 0.1 else ISSUE_NAMES
        groups = []
        for issue in range(1, 8):
            if r.random() < 0.06:
                continue
            stock = r.sample(topics.BY_ISSUE[issue], r.choices([1, 2, 3], [55, 33, 12])[0])
            measures = []
            for finding, measure, steps in stock:
                entry = {'finding': finding, 'measure': measure, 'steps': self.steps(steps)}
                entry = {k: v for k, v in entry.items() if k in roles}
                if questions_as:
                    count = r.randrange(2, 6) if questions_as == 'rows' else r.choices([1, 2, 3], [55, 33, 12])[0]
                    entry['questions'] = self.questions(count, words)
                    if 'score' in roles:
                        self.add_scores(entry)
                measures.append(self.fill(entry, roles))
            groups.append({'issue': issue, 'print': self.issue_print(issue), 'measures': measures})
        return groups

    def add_scores(self, entry):
        if self.random.random() < 0.1 and len(entry['questions']) > 1:
            entry['score'] = self.score()
            return
        for item in entry['questions']:
            item['score'] = self.score()

    def indicator_groups(self, roles, own_column):
        r = self.random
        names = r.sample(sorted(topics.BY_INDICATOR), r.randrange(4, 11))
        numbered = r.choice(['', 'dot', 'plain'])
        prefix = r.choice(['', '', 'ด้าน'])
        measures = []
        for at, name in enumerate(names, 1):
            mark = {'': '', 'dot': self.printed(at) + '. ', 'plain': self.printed(at) + ' '}[numbered]
            entry = {'indicator': name, 'steps': self.steps(r.choice(topics.BY_INDICATOR[name]))}
            if own_column:
                entry['indicator_print'] = mark + prefix + name
                entry['measure'] = r.choice(topics.BY_ISSUE[r.randrange(1, 8)])[1]
                entry['finding'] = r.choice(topics.INDICATOR_FINDINGS)
                entry = {k: v for k, v in entry.items() if k in roles or k.startswith('indicator')}
            else:
                entry['measure'] = mark + prefix + name
            measures.append(self.fill(entry, roles))
        return [{'issue': None, 'print': '', 'measures': measures}]

    def columns(self, roles, groups=True):
        r = self.random
        chosen = [[role, r.choice(HEADINGS[role]), WIDTHS[role]] for role in roles]
        if r.random() < 0.15:
            for c in chosen:
                if c[0] in ('period', 'responsible', 'question'):
                    c[2] *= 0.65  # wraps inside words and units
        if groups and r.random() < 0.5:
            pair = [c for c in chosen if c[0] in ('question', 'code', 'words', 'score', 'finding')]
            inner = {'finding'} if 'score' not in roles else {'score'}
            if any(c[0] in inner for c in pair):
                name = r.choice(GROUPS) if 'score' not in roles or not self.dated else \
                    'วิเคราะห์ผลการประเมิน ITA %d' % (self.fiscal - 1)
                for c in pair:
                    if c[0] != 'finding' or 'score' not in roles:
                        c[1] = name + '|' + c[1]
        if 'from' in roles:
            for c in chosen:
                if c[0] in ('from', 'to'):
                    c[1] = 'ระยะเวลาดำเนินการ|' + c[1]
        return chosen


def plan_block(d):
    """The measures of the layout, as a block of content."""
    r = d.random
    if d.layout in ('indicator', 'followup'):
        roles = ['measure', 'steps', 'responsible', 'period']
        if r.random() < 0.3:
            roles[2:] = ['period', 'responsible']
        roles += ['result', 'suggestion'] if d.kind == 'report' else ['monitoring']
        if r.random() < 0.3:
            roles.insert(4, 'budget')
        columns = d.columns(roles, groups=False)
        columns[0][1] = r.choice(INDICATOR_MEASURE)
        return {'form': 'table', 'columns': columns, 'issue_as': 'column', 'groups': d.indicator_groups(roles, False)}
    if d.layout == 'indicator_finding':
        roles = ['indicator', 'finding', 'measure', 'steps', 'period', 'responsible']
        if r.random() < 0.3:
            roles.remove('steps')
        return {'form': 'table', 'columns': d.columns(roles, groups=False), 'groups': d.indicator_groups(roles, True)}
    if d.layout == 'labels':
        return labels_block(d)
    return issue_table_block(d)


def issue_table_block(d):
    r = d.random
    questions_as = 'rows' if d.layout == 'scored' and r.random() < 0.8 else r.choice(['cell', 'cell', 'list'])
    words = questions_as != 'list' and r.random() < 0.6
    roles = ['issue', 'question', 'finding', 'steps', 'period', 'responsible']
    if d.layout == 'scored':
        roles = ['issue', 'question', 'score', 'finding', 'measure', 'steps', 'period', 'responsible']
        if r.random() < 0.3:
            roles.remove('measure')
    elif r.random() < 0.4:
        roles.insert(3, 'measure')
    if words and questions_as == 'rows' and r.random() < 0.25:
        roles[1:2] = ['code', 'words']
    if d.kind == 'report':
        roles += ['result'] + (['suggestion'] if r.random() < 0.5 else [])
    elif r.random() < 0.12:
        roles.append('budget')
    if r.random() < 0.2:
        at = roles.index('period')
        roles[at], roles[at + 1] = roles[at + 1], roles[at]
    if r.random() < 0.12 and d.dated:
        at = roles.index('period')
        roles[at:at + 1] = ['from', 'to']
    if r.random() < 0.25:
        roles.insert(0, 'number')
    if d.layout in ('banner', 'sections'):
        roles.remove('issue')
    if r.random() < 0.1:
        roles.append('note')
    block = {'form': 'table', 'columns': d.columns(roles), 'questions_as': questions_as,
             'issue_as': {'banner': 'row', 'sections': 'heading'}.get(d.layout, 'column'),
             'issue_cells': r.choices(['merged', 'repeat', 'blank'], [80, 12, 8])[0],
             'number_of': r.choice(['row', 'issue']) if 'issue' in roles else 'row',
             'thai_numbers': d.digits == 'thai', 'groups': d.issue_groups(roles, words, questions_as)}
    if questions_as != 'rows' and r.random() < 0.15:
        block['share'] = r.choice([['period'], ['period', 'responsible'], ['responsible']])
        share_values(block)
    return block


def share_values(block):
    """Makes the shared roles equal within each issue, so that their cells are merged."""
    for group in block['groups']:
        for role in block['share']:
            for key in (role, role + '_print'):
                for measure in group['measures'][1:]:
                    measure.pop(key, None)
                    if key in group['measures'][0]:
                        measure[key] = group['measures'][0][key]


def labels_block(d):
    r = d.random
    roles = ['question', 'finding', 'measure', 'steps', 'period', 'responsible']
    if r.random() < 0.3:
        roles.remove('measure')
    if r.random() < 0.2:
        roles.append('monitoring')
    return {'form': 'paragraphs', 'labels': [[role, r.choice(HEADINGS[role])] for role in roles],
            'label_style': r.choice(['colon', 'spaced', 'bold', 'own_line']),
            'number': r.choice(['', '', '1.1', '๑.๑', '๑)', '(1)', '-']), 'columns': [], 'questions_as': 'list',
            'groups': d.issue_groups(roles, False, 'list')}


def make_content(seed, at):
    """(content, name of the layout)."""
    d = Draft(seed, at)
    r = d.random
    block = plan_block(d)
    if d.layout == 'labels':
        d.rules = 'prose'
    else:
        wide = sum(w for *_, w in block['columns']) > 90
        d.rules = r.choices(['grid', 'rows', 'none', 'dotted', 'double', 'spaced', 'backed'], [52, 12, 8, 7, 6, 8, 7])[0]
        if d.rules == 'none' and d.layout == 'scored':
            d.rules = 'grid'  # merged cells without any rule are beyond a reader too
    route = r.choices(['chromium', 'libreoffice', 'text'], [45, 43, 12])[0]
    landscape = d.layout != 'labels' and (wide or r.random() < 0.6)
    content = {'route': route,
               'page': {'landscape': landscape, 'font': r.choice(FONTS), 'size': r.choice([9, 10, 11, 12, 13, 14, 15]),
                        'margin': r.choice([10, 14, 18, 22]), 'page_number': r.choice(['', '', 'top', 'bottom']),
                        'thai_digits': d.digits == 'thai',
                        'running_head': d.agency['printed'] if r.random() < 0.15 else ''},
               'table': {'rules': d.rules if d.layout != 'labels' else 'grid', 'shade': r.random() < 0.35,
                         'repeat_header': r.random() < 0.65, 'split_rows': r.random() < 0.6,
                         'padding': r.choice([1.5, 3, 4.5]), 'gap': r.choice([0, 8])},
               'document': vary_front.document_of(d),
               'body': vary_front.front(d) + [{'measures': block}] + vary_front.back(d)}
    if content['page']['font'] in ('Garuda', 'Loma', 'Umpush', 'Waree', 'Sawasdee'):
        content['page']['size'] -= 2  # these run wider and taller at the same size
    if len(block['columns']) > 7:
        content['page']['size'] = min(content['page']['size'], 11)
    if route == 'text':
        content['text'] = {'marks': r.choice(['', 'p', 'br']), 'rows_a_page': r.choice([0, 4, 7])}
        content['encoding'] = r.choice(['utf-8', 'utf-8', 'cp874'])
        if content['encoding'] == 'cp874':
            make_cp874(content)
    family = {'dotted': 'fancy', 'double': 'fancy', 'spaced': 'fancy', 'backed': 'fancy'}.get(d.rules, d.rules)
    return content, d.layout + '-' + ('text' if route == 'text' else family)


def make_cp874(content):
    """Checks that the text can be written so at all."""
    try:
        str(content).encode('cp874')
    except UnicodeEncodeError:
        content['encoding'] = 'utf-8'
