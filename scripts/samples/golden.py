"""Compares what the program read with a sample's expected record, and its boxes with the page's words."""
import json
import re
import subprocess
from html import unescape
from pathlib import Path

from .grams import covered, fold, grams

DOCUMENT_FIELDS = ['kind', 'agency', 'agency_type', 'subdistrict', 'district', 'province', 'assessment_year', 'fiscal_year']
EXACT_FIELDS = ['issue', 'indicator', 'codes', 'start', 'end']
TEXT_FIELDS = ['finding', 'measure', 'steps', 'period', 'result', 'suggestion', 'monitoring', 'budget']
LAYOUT_REASONS = {'table_uncertain'}  # flagged in the printed report as well
MOST_FLAGGED = 0.4  # of a scan's measures
BODY = ['finding', 'measure', 'steps']
# Share of a measure's letters that stand in its box. A row cut by the page's end has its rest on the next page.
LEAST_INSIDE, LEAST_INSIDE_OF_CUT_ROW, MOST_OF_OTHERS = 0.8, 0.05, 0.5


def sample_file(expected_path):
    stem = expected_path.name[:-len('.expected.json')]
    for ending in ('.pdf', '.txt', '.tif', '.jpg', '.png'):
        path = expected_path.with_name(stem + ending)
        if path.exists():
            return path
    raise FileNotFoundError(stem)


def load_expected(path):
    return json.loads(Path(path).read_text(encoding='utf-8'))


def alike(want, have, most_errors):
    want, have = fold(want), fold(have)
    if not most_errors or want == have:
        return want == have
    from Levenshtein import distance
    return distance(want, have) <= max(1, most_errors * len(want))


def differences(expected, got, most_errors=0):
    """One line a difference: where, what was expected, what was read. most_errors: share of a text's letters that a
    reader of pictures may have wrong; facts, codes, dates, units and scores are right, but in measures that are flagged for review."""
    found = []

    def check(where, want, have, equal):
        if not equal:
            found.append('%s\n    expected %s\n    read     %s' % (
                where, json.dumps(want, ensure_ascii=False), json.dumps(have, ensure_ascii=False)))

    for field in DOCUMENT_FIELDS:
        want, have = expected['document'][field], got['document'].get(field)
        check('document.' + field, want, have, want == have)
    want_all, have_all = expected['measures'], got['measures']
    check('number of measures', len(want_all), len(have_all), len(want_all) == len(have_all))
    flagged = 0
    for at, (want, have) in enumerate(zip(want_all, have_all)):
        where = 'measures[%d].' % at
        # What the program is not sure of it says; people look at such a row of a scan.
        if most_errors and set(have['review_reasons']) - LAYOUT_REASONS:
            flagged += 1
            continue
        for field in EXACT_FIELDS:
            check(where + field, want[field], have.get(field), want[field] == have.get(field))
        for field in TEXT_FIELDS:
            check(where + field, want[field], have.get(field), alike(want[field], have.get(field), most_errors))
        check(where + 'responsible', want['responsible'], have.get('responsible'),
              [fold(u) for u in want['responsible']] == [fold(u) for u in have.get('responsible') or []])
    if flagged > MOST_FLAGGED * len(want_all):
        found.append('%d of %d measures are flagged for review' % (flagged, len(want_all)))
    pairs = [{(s['code'] or s['indicator'], s['score']) for s in record['scores']} for record in (expected, got)]
    check('scores', sorted(pairs[0]), sorted(pairs[1]), sorted(pairs[0]) == sorted(pairs[1]))
    return found


def page_words(pdf):
    """[(width, height, [(x0, y0, x1, y1, text)])] a page, as Poppler's own tool sees them."""
    text = subprocess.run(['pdftotext', '-bbox', str(pdf), '-'], stdout=subprocess.PIPE, check=True, text=True).stdout
    pages = []
    for page in re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', text, re.S):
        words = [tuple(map(float, word[:4])) + (unescape(word[4]),) for word in re.findall(
            r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page[2])]
        pages.append((float(page[0]), float(page[1]), words))
    return pages


def text_in(box, words):
    x0, y0, x1, y1 = box
    return ''.join(w[4] for w in words if x0 <= (w[0] + w[2]) / 2 <= x1 and y0 <= (w[1] + w[3]) / 2 <= y1)


def body_grams(measure):
    return grams(''.join(measure.get(f) or '' for f in BODY))


def misplaced(got, path):
    """Measures whose page or box is not where their words stand: in `path`, the PDF that the pages were printed to."""
    found, measures = [], got['measures']
    bodies = [body_grams(m) for m in measures]
    pages = page_words(path) if path.suffix == '.pdf' else None
    for at, measure in enumerate(measures):
        where, box, page = 'measures[%d]' % at, measure.get('bbox'), measure.get('page')
        if not box or not page or page < 1 or box[2] <= box[0] or box[3] <= box[1]:
            found.append('%s: no page or box' % where)
            continue
        if pages is None:
            continue
        if page > len(pages) or box[0] < 0 or box[1] < 0 or box[2] > pages[page - 1][0] or box[3] > pages[page - 1][1]:
            found.append('%s: box %s is outside page %d' % (where, box, page))
            continue
        inside = grams(text_in(box, pages[page - 1][2]))
        here = grams(''.join(w[4] for w in pages[page - 1][2]))
        cut = covered(bodies[at], here) < 0.9
        share = covered(bodies[at], inside)
        if share < (LEAST_INSIDE_OF_CUT_ROW if cut else LEAST_INSIDE):
            found.append('%s: only %.0f %% of its words stand in its box on page %d' % (where, 100 * share, page))
        for other in range(len(measures)):
            only = bodies[other] - bodies[at]
            if other != at and len(only) > 20 and covered(only, inside) > MOST_OF_OTHERS:
                found.append('%s: its box holds the words of measures[%d] too' % (where, other))
    return found
