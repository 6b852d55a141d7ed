"""Figures of how well exported records match known ones. All are shares, 0 to 1.

    meta      document fields right, of those that the record states
    rowsF1    measures found: paired with a known measure whose text is at least half alike, each used once
    codesF1   question codes of all measures
    issue     measures whose issue (or indicator) is right
    period    measures whose dates are right, of those that have dates
    resp      measures whose responsible units are right
    cer       wrong characters per known character of the texts; a measure not found counts whole
    scoreF1   (code or indicator, value) pairs
    clean     measures that need no touch: codes, issue, dates, units right and cer at most 0.02
    silent    of the exported measures without a flag for review, those that would have to be corrected
    flagged   exported measures with a flag for review
"""
import re
import unicodedata
from collections import Counter

from .assign import best_pairs
from .edit import common_length, edit_distance
from .thai import TO_ARABIC

TEXTS = ['finding', 'measure', 'steps', 'result', 'suggestion', 'monitoring']
FACTS = ['agency', 'province', 'district', 'kind', 'fiscal_year', 'assessment_year']
LEAST_ALIKE, SAME_ISSUE_BONUS = 0.5, 0.05
CLEAN_CER, SILENT_CER = 0.02, 0.05
FIGURES = ['meta', 'rowsF1', 'codesF1', 'issue', 'period', 'resp', 'cer', 'scoreF1', 'clean', 'silent', 'flagged']


def canonical(text):
    text = unicodedata.normalize('NFC', text or '').replace('\u0e4d\u0e32', '\u0e33').translate(TO_ARABIC)
    return re.sub(r'[\s\u200b\u00ad\-–—•.]+', '', text)


class Row:
    """A measure, known or exported, made comparable once."""

    def __init__(self, measure):
        self.texts = [canonical(measure.get(field)) for field in TEXTS]
        self.text = ''.join(self.texts)
        self.codes = set(measure.get('codes') or [])
        self.issue = measure.get('issue')
        self.indicator = canonical(measure.get('indicator')) if measure.get('indicator') else None
        self.dates = (measure.get('start'), measure.get('end'))
        self.units = sorted(canonical(unit) for unit in measure.get('responsible') or [])
        self.flagged = bool(measure.get('needs_review'))


def likeness(a, b):
    total = len(a) + len(b)
    return 2 * common_length(a, b) / total if total else 1.0


def errors(known, read):
    return sum(edit_distance(a, b) for a, b in zip(known.texts, read.texts))


def same_issue(known, read):
    return known.issue == read.issue and (known.indicator is None or known.indicator == read.indicator)


def same_dates(known, read):
    return known.dates[0] is None or known.dates == read.dates


def is_right(known, read, wrong, limit):
    return (known.codes == read.codes and same_issue(known, read) and same_dates(known, read) and
            known.units == read.units and wrong <= limit * max(1, len(known.text)))


def pair_rows(known, read):
    table = [[likeness(k.text, r.text) + (SAME_ISSUE_BONUS if same_issue(k, r) else 0) for r in read] for k in known]
    return [(i, j) for i, j in best_pairs(table) if table[i][j] >= LEAST_ALIKE]


def score_pairs(scores):
    return {(s.get('code') or canonical(s.get('indicator')), round(float(s['score']), 2))
            for s in scores or [] if s.get('score') is not None}


def count(expected, exported):
    """Counts of one document, to be added up."""
    n, got = Counter(), exported or {}
    facts = got.get('document') or {}
    for field in FACTS:
        want, have = expected['document'].get(field), facts.get(field)
        if want is None:
            continue
        n['facts'] += 1
        n['facts right'] += canonical(want) == canonical(have) if isinstance(want, str) and isinstance(have, str) \
            else want == have
    known = [Row(m) for m in expected['measures']]
    read = [Row(m) for m in got.get('measures') or []]
    n['known'], n['read'] = len(known), len(read)
    n['codes known'], n['codes read'] = sum(len(k.codes) for k in known), sum(len(r.codes) for r in read)
    n['letters'], n['dated'] = sum(len(k.text) for k in known), sum(k.dates[0] is not None for k in known)
    unpaired, wrong_rows = set(range(len(known))), set(range(len(read)))
    for i, j in pair_rows(known, read):
        k, r = known[i], read[j]
        unpaired.discard(i)
        wrong = errors(k, r)
        n['paired'] += 1
        n['codes right'] += len(k.codes & r.codes)
        n['issue right'] += same_issue(k, r)
        n['dates right'] += k.dates[0] is not None and same_dates(k, r)
        n['units right'] += k.units == r.units
        n['letters wrong'] += min(wrong, 2 * len(k.text))
        n['clean'] += is_right(k, r, wrong, CLEAN_CER)
        if is_right(k, r, wrong, SILENT_CER):
            wrong_rows.discard(j)
    n['letters wrong'] += sum(len(known[i].text) for i in unpaired)
    n['flagged'] = sum(r.flagged for r in read)
    n['silent wrong'] = sum(not read[j].flagged for j in wrong_rows)
    want, have = score_pairs(expected['scores']), score_pairs(got.get('scores'))
    n['scores known'], n['scores read'], n['scores right'] = len(want), len(have), len(want & have)
    return n


def share(part, whole):
    return part / whole if whole else float('nan')


def f1(right, known, read):
    return share(2 * right, known + read) if known + read else 1.0


def figures(n):
    return {'meta': share(n['facts right'], n['facts']), 'rowsF1': f1(n['paired'], n['known'], n['read']),
            'codesF1': f1(n['codes right'], n['codes known'], n['codes read']),
            'issue': share(n['issue right'], n['known']), 'period': share(n['dates right'], n['dated']),
            'resp': share(n['units right'], n['known']), 'cer': share(n['letters wrong'], n['letters']),
            'scoreF1': f1(n['scores right'], n['scores known'], n['scores read']),
            'clean': share(n['clean'], n['known']), 'silent': share(n['silent wrong'], n['read'] - n['flagged']),
            'flagged': share(n['flagged'], n['read'])}
