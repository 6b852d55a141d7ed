"""Periods as plans print them, with their dates."""
from .thai import MONTHS, SHORT, calendar_year, fiscal_bounds, iso, last_day, quarter_bounds, thai


def span(print_, start, end):
    return {'print': print_, 'start': start, 'end': end}


def month_range(year, random):
    order = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    first = random.randrange(0, 6)
    last = random.randrange(first + 1, 12)
    return order[first], order[last]


def months(year, random):
    a, b = month_range(year, random)
    ya, yb = calendar_year(year, a), calendar_year(year, b)
    start, end = iso(ya, a, 1), iso(yb, b, last_day(yb, b))
    return random.choice([
        span('%s %d - %s %d' % (MONTHS[a - 1], ya, MONTHS[b - 1], yb), start, end),
        span('%s %d ถึง %s %d' % (SHORT[a - 1], ya % 100, SHORT[b - 1], yb % 100), start, end),
        span('เดือน%s %d ถึงเดือน%s %d' % (MONTHS[a - 1], ya, MONTHS[b - 1], yb), start, end),
        span('%s%d-%s%d' % (SHORT[a - 1], ya % 100, SHORT[b - 1], yb % 100), start, end)])


def deadline(year, random):
    month = random.choice([12, 1, 2, 3, 4, 6, 8])
    y = calendar_year(year, month)
    start, end = fiscal_bounds(year)[0], iso(y, month, last_day(y, month))
    return random.choice([span('ภายใน %s%d' % (SHORT[month - 1], y % 100), start, end),
                          span('ภายในเดือน%s %d' % (MONTHS[month - 1], y), start, end),
                          span('ภายในวันที่ %d %s %d' % (last_day(y, month), MONTHS[month - 1], y), start, end)])


def quarters(year, random):
    q = random.randrange(1, 5)
    if random.random() < 0.3 and q < 4:
        return span('ไตรมาสที่ %d-%d ปีงบประมาณ %d' % (q, 4, year), *quarter_bounds(year, q, 4))
    return random.choice([span('ไตรมาส %d/%d' % (q, year), *quarter_bounds(year, q)),
                          span('ไตรมาสที่ %d ปีงบประมาณ พ.ศ. %d' % (q, year), *quarter_bounds(year, q))])


def whole_year(year, random):
    start, end = fiscal_bounds(year)
    a, b = year - 1, year
    forms = ['ตลอดปีงบประมาณ', 'ปีงบประมาณ พ.ศ. %d' % year, 'ปีงบประมาณ %d' % year, 'ตลอดปีงบประมาณ พ.ศ. %d' % year,
             '1 ต.ค. %d – 30 ก.ย. %d' % (a % 100, b % 100), '1 ตุลาคม %d - 30 กันยายน %d' % (a, b),
             '1 ต.ค. %d - 30 ก.ย. %d' % (a, b), 'ต.ค. %d - ก.ย. %d' % (a % 100, b % 100),
             'ตุลาคม %d - กันยายน %d' % (a, b), 'ทุกไตรมาส', 'ตลอดทั้งปี', '1 ตุลาคม %d ถึง 30 กันยายน %d' % (a % 100, b)]
    return span(random.choice(forms), start, end)


def half_year(year, random):
    start, end = iso(year - 1, 10, 1), iso(year, 3, 31)
    forms = ['รอบ 6 เดือนแรก ปีงบประมาณ %d' % year, '1 ตุลาคม %d - 31 มีนาคม %d' % (year - 1, year),
             'ต.ค. %d - มี.ค. %d' % ((year - 1) % 100, year % 100)]
    return span(random.choice(forms), start, end)


def undated(random):
    """For documents without any year: no dates follow."""
    return span(random.choice(['ตลอดปีงบประมาณ', 'ทุกไตรมาส', 'ไตรมาส 2-3', 'ตลอดปี', 'ไตรมาส 1,3']), None, None)


def make_period(year, digits, random):
    if year is None:
        period = undated(random)
    else:
        kind = random.choices([whole_year, months, deadline, quarters, half_year], [45, 20, 12, 15, 8])[0]
        period = kind(year, random)
    if digits == 'thai' or (digits == 'mixed' and random.random() < 0.5):
        period['print'] = thai(period['print'])
    return period


def two_columns(year, digits, random):
    a, b = month_range(year, random)
    ya, yb = calendar_year(year, a), calendar_year(year, b)
    form = random.choice(['%(short)s %(yy)02d', '%(month)s %(year)d', '%(day)d %(short)s %(yy)02d'])

    def printed(y, m, day):
        text = form % {'short': SHORT[m - 1], 'month': MONTHS[m - 1], 'yy': y % 100, 'year': y, 'day': day}
        return thai(text) if digits == 'thai' else text
    return {'from': printed(ya, a, 1), 'to': printed(yb, b, last_day(yb, b)),
            'start': iso(ya, a, 1), 'end': iso(yb, b, last_day(yb, b))}
