"""From a sample's content to its expected record. The same content is printed, so the record is right by
construction.

    {"route": "chromium" | "libreoffice" | "text", "encoding": "utf-8" | "cp874" (text only),
     "page": {Page's fields}, "table": {defaults of Table's fields},
     "document": {the record's document, as it must be read},
     "body": [BLOCK, …]}

A BLOCK is one of
    {"title": [LINE, …]}              centred and bold
    {"text": LINE, "align", "bold", "size", "indent", "total": "๘๗.๔๕" where the line states the total}
    {"page_break": true}
    {"table": {"header": [[CELL]], "rows": [[CELL]], "widths": […]}}     a table that is no measures table
    {"scores": {"columns": [["rank"|"indicator"|"score", HEADING, WIDTH], …],
                "rows": [{"rank", "indicator": canonical or "TOTAL", "print": as printed, "score": as printed}]}}
    {"measures": {"form": "table" | "paragraphs", …, "groups": [GROUP, …]}}  options: compose.py
A GROUP is {"issue": 1..7 or null, "print": the issue as printed, "measures": [MEASURE, …]}.
A MEASURE holds, as printed, finding, measure, steps, result, suggestion, monitoring, budget (a line or a list of
lines), and
    "indicator":   canonical, in layouts by indicator ("indicator_print" where it has a column of its own)
    "questions":   [{"codes": [canonical], "print": the code as printed, "words": "", "score": as printed}]
    "period":      {"print": as printed, or "from" and "to" for two columns, "start", "end": ISO dates or null}
    "responsible": [unit, …] as the record has them; "responsible_print": [line, …] where the print differs
"""
from .thai import number

TEXTS = ['finding', 'measure', 'steps']
MORE_TEXTS = ['result', 'suggestion', 'monitoring', 'budget']


def lines_of(value):
    if not value:
        return []
    return [value] if isinstance(value, str) else list(value)


def printed_period(period):
    if not period:
        return ''
    return period['print'] if 'print' in period else period['from'] + ' - ' + period['to']


def expected_measure(group, measure):
    codes = []
    for question in measure.get('questions', []):
        codes += [c for c in question['codes'] if c not in codes]
    period = measure.get('period') or {}
    record = {'issue': group.get('issue'), 'indicator': measure.get('indicator'), 'codes': codes}
    record.update({f: '\n'.join(lines_of(measure.get(f))) for f in TEXTS})
    record.update({'period': printed_period(period), 'start': period.get('start'), 'end': period.get('end'),
                   'responsible': measure.get('responsible', [])})
    record.update({f: '\n'.join(lines_of(measure.get(f))) for f in MORE_TEXTS})
    return record


def is_measure(measure):
    return any(measure.get(f) for f in TEXTS)


def question_scores(measure, columns):
    if not any(role == 'score' for role, *_ in columns):
        return []
    shared = measure.get('score')
    return [{'code': code, 'indicator': None, 'score': number(question.get('score') or shared)}
            for question in measure.get('questions', []) if question.get('score') or shared
            for code in question['codes']]


def expected_record(content):
    measures, scores = [], []
    for block in content['body']:
        if 'measures' in block:
            plan = block['measures']
            for group in plan['groups']:
                for measure in group['measures']:
                    if is_measure(measure):
                        measures.append(expected_measure(group, measure))
                    scores += question_scores(measure, plan.get('columns', []))
        elif 'scores' in block:
            scores += [{'code': None, 'indicator': row['indicator'], 'score': number(row['score'])}
                       for row in block['scores']['rows']]
        elif 'total' in block:
            scores.append({'code': None, 'indicator': 'TOTAL', 'score': number(block['total'])})
    unique = []
    for score in scores:
        if score not in unique:
            unique.append(score)
    return {'document': content['document'], 'measures': measures, 'scores': unique}
