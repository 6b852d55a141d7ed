"""What stands around the measures of a random report: cover, letter, title, introduction, scores, constraints."""
from . import topics
from .thai import thai

LOCAL = [('องค์การบริหารส่วนตำบล', 'อบต.'), ('องค์การบริหารส่วนตำบล', 'อบต.'), ('เทศบาลตำบล', 'ทต.'),
         ('เทศบาลตำบล', 'ทต.'), ('เทศบาลเมือง', 'ทม.'), ('เทศบาลนคร', 'ทน.')]
LEVELS = [(95, 'ผ่านดีเยี่ยม'), (85, 'ผ่านดี'), (70, 'ต้องปรับปรุง'), (0, 'ต้องปรับปรุงโดยด่วน')]


def place(r):
    return r.choice(topics.PLACE_HEADS) + r.choice(topics.PLACE_TAILS)


def make_agency(r):
    roll = r.random()
    if roll < 0.08:
        name = r.choice(topics.DEPARTMENTS)
        return {'type': 'กรม', 'full': name, 'printed': name, 'where': '', 'units': topics.CENTRAL_UNITS, 'central': True}
    if roll < 0.16:
        name = r.choice(topics.CAMPUSES)
        return {'type': 'มหาวิทยาลัย', 'full': name, 'printed': name, 'where': '', 'units': topics.CAMPUS_UNITS,
                'central': True}
    province = r.choice(topics.PROVINCES)
    if roll < 0.22:
        name = 'องค์การบริหารส่วนจังหวัด' + province
        return {'type': 'องค์การบริหารส่วนจังหวัด', 'full': name, 'printed': r.choice([name, 'อบจ.' + province]),
                'where': '', 'province': province, 'units': topics.UNITS}
    kind, short = r.choice(LOCAL)
    name = place(r)
    agency = {'type': kind, 'full': kind + name, 'printed': kind + name if r.random() < 0.8 else short + name,
              'where': '', 'units': topics.UNITS + (topics.TOWN_UNITS if kind.startswith('เทศบาล') else [])}
    if kind == 'องค์การบริหารส่วนตำบล':
        agency['subdistrict'] = name
    if r.random() < 0.8:
        agency['district'] = r.choice([name, place(r), 'เมือง' + province])
        agency['province'] = province
        form = r.choice(['อำเภอ%s จังหวัด%s', 'อำเภอ%s จังหวัด%s', 'อ.%s จ.%s', 'อำเภอ %s จังหวัด %s'])
        agency['where'] = form % (agency['district'], province)
    return agency


def document_of(d):
    a = d.agency
    return {'kind': d.kind, 'agency': a['full'], 'agency_type': a['type'], 'subdistrict': a.get('subdistrict'),
            'district': a.get('district'), 'province': a.get('province'),
            'assessment_year': d.fiscal - 1 if d.dated else None, 'fiscal_year': d.fiscal if d.dated else None}


def title_of(d):
    return {'measures': 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
            'report': d.random.choice(['รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
                                       'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'])}[d.kind]


def letter(d):
    r = d.random
    number = '%d' % r.randrange(100, 999)
    year = d.fiscal if d.dated else ''
    lines = ['ส่วนราชการ  ' + d.agency['full'] + '  โทร. ' + d.printed('0 4512 3%s' % number),
             'ที่ ' + d.printed('%s/ว %d' % (number, r.randrange(10, 400))) + '  วันที่ ' +
             d.printed('%d มกราคม %s' % (r.randrange(2, 30), year)),
             'เรื่อง ขอส่งเอกสารการประเมินคุณธรรมและความโปร่งใส',
             'ตามหนังสือกรมส่งเสริมการปกครองท้องถิ่น ที่ มท ' + d.printed('0808.3/ว %d' % r.randrange(100, 999)) +
             ' แจ้งให้หน่วยงานดำเนินการภายใน ' + d.printed(15) + ' วัน นั้น จึงเสนอเอกสารจำนวน ' + d.printed(1) + ' ฉบับ']
    return [{'title': ['บันทึกข้อความ']}] + [{'text': line} for line in lines] + [{'page_break': True}]


def cover(d):
    year = ['ประจำปีงบประมาณ พ.ศ. ' + d.printed(d.fiscal)] if d.dated else []
    return [{'title': ['', '', title_of(d)] + year + ['', 'จัดทำโดย', d.agency['full']] +
             ([d.agency['where']] if d.agency['where'] else []), 'size': 1.5}, {'page_break': True}]


def introduction(d):
    a = d.agency['printed']
    if not d.dated:
        return '%s ได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) และกำหนดแนวทางไว้ ดังนี้' % a
    before, now = d.printed(d.fiscal - 1), d.printed(d.fiscal)
    if d.kind == 'report':
        return ('%s ได้กำหนดมาตรการจากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. %s และได้ดำเนินการในปีงบประมาณ พ.ศ. %s '
                'ขอรายงานผล ดังนี้') % (a, before, now)
    return d.random.choice([
        'ตามที่ %s ได้รับผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. %s แล้วนั้น จึงกำหนดมาตรการที่จะดำเนินการในปีงบประมาณ พ.ศ. %s ดังต่อไปนี้',
        'จากการวิเคราะห์ผลการประเมิน ITA ของ%s ประจำปีงบประมาณ พ.ศ. %s ได้กำหนดมาตรการประจำปีงบประมาณ พ.ศ. %s ไว้ดังนี้',
    ]) % (a, before, now)


def score_blocks(d):
    r = d.random
    names = list(topics.BY_INDICATOR)
    values = sorted((round(r.uniform(60, 100), 2) for _ in names), reverse=True)
    total = round(sum(values) / len(values), 2)
    shown = [thai('%.2f' % v) if d.digits == 'thai' else '%.2f' % v for v in values + [total]]
    level = next(word for least, word in LEVELS if total >= least)
    prose = r.choice(['มีผลคะแนน %s คะแนน อยู่ในระดับ %s', 'ได้คะแนนรวม %s คะแนน ผลการประเมินระดับ %s'])
    blocks = []
    if r.random() < 0.75:
        blocks.append({'text': 'ผลการประเมินของหน่วยงาน ' + prose % (shown[-1], level), 'total': shown[-1]})
    r.shuffle(names)
    if r.random() < 0.8:
        rows = [{'rank': d.printed(at), 'indicator': name, 'print': name, 'score': score}
                for at, (name, score) in enumerate(zip(names, shown), 1)]
        columns = [['rank', r.choice(['อันดับ', 'อันดับที่']), 10], ['indicator', 'ตัวชี้วัด', 60], ['score', 'คะแนน', 20]]
        blocks.append({'scores': {'columns': columns, 'rows': rows}})
    return blocks


def front(d):
    r, blocks = d.random, []
    if r.random() < 0.25:
        blocks += letter(d)
    if r.random() < 0.3:
        blocks += cover(d)
    title = [title_of(d)]
    if d.dated:
        title.append('ประจำปีงบประมาณ พ.ศ. ' + d.printed(d.fiscal))
    blocks.append({'title': title + [d.agency['printed']] + ([d.agency['where']] if d.agency['where'] else [])})
    blocks.append({'text': introduction(d)})
    if d.layout in ('indicator', 'followup', 'indicator_finding') or r.random() < 0.15:
        blocks += score_blocks(d)
    return blocks


def back(d):
    r, blocks = d.random, []
    if r.random() < 0.5:
        blocks.append({'text': 'ข้อจำกัดของหน่วยงานในการดำเนินการประเมิน', 'bold': True})
        blocks += [{'text': d.printed(n) + '. ' + line} for n, line in enumerate(r.sample(topics.CONSTRAINTS, 2), 1)]
    if r.random() < 0.4:
        blocks += [{'text': line, 'align': 'center'} for line in
                   ('', '(ลงชื่อ) ............................ ผู้รายงาน', 'ตำแหน่ง ปลัดหน่วยงาน')]
    return blocks
