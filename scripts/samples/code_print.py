"""How reports print question codes: tidy, with Thai digits, as ranges, and mangled in the ways that typing and
recognition mangle them."""
import csv
from pathlib import Path

from .thai import thai

QUESTIONS = Path(__file__).resolve().parents[2] / 'data' / 'codebook' / 'questions.tsv'


def load_questions(year):
    """[(code, title or '')] of a year's set."""
    with open(QUESTIONS, encoding='utf-8') as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith('#')), delimiter='\t')
        return [(row['code'], row['title'] or '') for row in rows if row['year'] == str(year)]


def tidy(code, style):
    family, number = code[0], code[1:]
    if style in ('upper', 'upper_thai'):
        family = family.upper()
    elif style in ('lower', 'lower_thai'):
        family = family.lower()
    if style.endswith('thai'):
        number = thai(number)
    return family + number


def mangled(code, has_words, random):
    """A print that a reader still takes for the code."""
    family, number = code[0], code[1:]
    if family == 'O':
        padded = number if len(number) > 1 else '0' + number
        return random.choice(['0' + number, '๐' + thai(number), 'o' + thai(number), 'O ' + thai(number),
                              'o ' + number, 'O' + padded])
    if family == 'i':
        forms = ['l' + thai(number), 'l ' + number, 'I ' + thai(number), 'i ' + number]
        # "119" is i19 only where the question's words say so.
        return random.choice(forms + ['1' + number] if has_words and len(number) == 2 else forms)
    return random.choice(['e ' + thai(number), 'E ' + number, 'e' + number + '.'])


def question(code, words, style, random, damage):
    printed = mangled(code, bool(words), random) if random.random() < damage else tidy(code, style)
    return {'codes': [code], 'print': printed, 'words': words}


def question_range(family, first, last, style, random):
    codes = [family + str(n) for n in range(first, last + 1)]
    dash = random.choice(['-', ' - ', '–', ' ถึง '])
    end = tidy(codes[-1], style)
    if random.random() < 0.3:
        end = end[1:]
    return {'codes': codes, 'print': tidy(codes[0], style) + dash + end, 'words': ''}


def question_group(random, style):
    """Codes that take their family from the instrument's name before them."""
    family, name, highest = random.choice([('i', 'IIT', 15), ('e', 'EIT', 9)])
    numbers = sorted(random.sample(range(1, highest + 1), random.randrange(2, 4)))
    text = random.choice([', ', ' ', ' และ ']).join(map(str, numbers))
    if style.endswith('thai'):
        text = thai(text)
    return {'codes': [family + str(n) for n in numbers], 'print': name + random.choice([' ', ' ข้อ ']) + text, 'words': ''}
