"""Thai digits, months and fiscal years."""
import calendar

TO_THAI = str.maketrans('0123456789', '๐๑๒๓๔๕๖๗๘๙')
TO_ARABIC = str.maketrans('๐๑๒๓๔๕๖๗๘๙', '0123456789')
MONTHS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน',
          'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม']
SHORT = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.']


def thai(text):
    return str(text).translate(TO_THAI)


def number(printed):
    return float(printed.translate(TO_ARABIC).replace(',', ''))


def iso(be_year, month, day):
    return '%04d-%02d-%02d' % (be_year - 543, month, day)


def last_day(be_year, month):
    return calendar.monthrange(be_year - 543, month)[1]


def fiscal_bounds(year):
    """The fiscal year N (B.E.) runs from 1 October N-1 to 30 September N."""
    return iso(year - 1, 10, 1), iso(year, 9, 30)


def calendar_year(fiscal_year, month):
    return fiscal_year - 1 if month >= 10 else fiscal_year


def quarter_bounds(year, first, last=None):
    months = [(10, 12), (1, 3), (4, 6), (7, 9)]
    begin, end = months[first - 1][0], months[(last or first) - 1][1]
    return (iso(calendar_year(year, begin), begin, 1),
            iso(calendar_year(year, end), end, last_day(calendar_year(year, end), end)))
