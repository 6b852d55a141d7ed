"""The reader's models: logistic regressions over named numbers and pieces of words, each a table of data/reader.

src/tables evaluates them; what is done to a text or a sum here is done there in the same way (weight_table, role_scores)."""
import warnings
from collections import Counter

import numpy
from scipy import sparse
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from .gold import ROLES, kind_of

warnings.filterwarnings('ignore')

AT = {role: i for i, role in enumerate(ROLES)}
PROSE = ['finding', 'measure', 'steps', 'result', 'suggestion', 'monitoring', 'other', 'responsible', 'period', 'rest']
LEAST = -9.0
LEAST_WEIGHT = 0.05  # smaller ones are left out of the tables
OWN_PIECES, GROUP_PIECES = 3.0, 1.0
# Of the program's list of headings: what its roles are called here.
LIST_ROLES = {'rank': 'number', 'period_start': 'period', 'period_end': 'period', 'status': 'other', 'problem': 'other',
              'note': 'other', 'plan_or_result': 'other'}
SURE = numpy.array([int(r in ('period', 'responsible', 'budget', 'suggestion', 'monitoring', 'result', 'mark')) for r in ROLES])
WEAK_ELSE = 0.15  # weight of columns of tables that are none of measures or scores


def pieces(text, mark, shortest, longest):
    if not text:
        return []
    whole = '^' + text + '$'
    return list({mark + whole[i:i + n] for n in range(shortest, longest + 1) for i in range(len(whole) - n + 1)})


class PieceMatrix:
    """Texts as rows, every piece that any of them has as a column; each row of one length."""
    def __init__(self, texts, mark, shortest, longest):
        self.index, rows, cols, values = {}, [], [], []
        for i, text in enumerate(texts):
            found = pieces(text, mark, shortest, longest)
            for piece in found:
                rows.append(i)
                cols.append(self.index.setdefault(piece, len(self.index)))
                values.append(len(found) ** -0.5)
        self.matrix = sparse.csr_matrix((values, (rows, cols)), shape=(len(texts), max(1, len(self.index))))
        self.names = list(self.index)

    def frequent(self, rows, least, most):
        """The columns that most of these rows have."""
        counts = numpy.asarray((self.matrix[rows] > 0).sum(0)).ravel()
        order = numpy.argsort(-counts, kind='stable')[:most]
        return numpy.sort(order[counts[order] >= least])


def log_softmax(z, least=LEAST):
    z = z - z.max(1, keepdims=True)
    return numpy.maximum(z - numpy.log(numpy.exp(z).sum(1, keepdims=True)), least)


class Fitted:
    """Weights by feature name; rows of `weights` as `outputs`."""
    def __init__(self, outputs):
        self.outputs, self.rows = outputs, {}

    def take(self, names, model, classes=None):
        coefficients, bias = model.coef_, model.intercept_
        at = [self.outputs.index(c) for c in (classes if classes is not None else self.outputs)]
        # A class that the training never had must never be chosen.
        base = numpy.full(len(self.outputs), -8.0 if len(self.outputs) > 1 else 0.0)
        base[at] = bias
        for k, name in enumerate(names):
            row = numpy.zeros(len(self.outputs))
            row[at] = coefficients[:, k]
            self.rows[name] = row
        self.rows['bias'] = self.rows.get('bias', numpy.zeros(len(self.outputs))) + base

    def write(self, path, comment):
        with path.open('w', encoding='utf-8') as out:
            for line in comment:
                out.write('# ' + line + '\n')
            out.write('\t'.join(['feature'] + self.outputs) + '\n')
            for name in sorted(self.rows):
                row = self.rows[name]
                if name.startswith('#') or '\t' in name or not name.strip() or numpy.abs(row).max() < LEAST_WEIGHT:
                    continue
                out.write('\t'.join([name] + [('%.2f' % v).rstrip('0').rstrip('.') if abs(v) >= 0.005 else '' for v in row]) + '\n')


def author_weights(columns):
    per = Counter(c.author for c in columns)
    w = numpy.array([per[c.author] ** -0.5 * (WEAK_ELSE if kind_of([x.role for x in c.chain.columns]) == 'else' else 1.0) for c in columns])
    return w / w.mean()


class Data:
    """All columns with their matrices, made once; models are fitted on selections of them."""
    def __init__(self, columns, headings):
        self.columns = columns
        for i, c in enumerate(columns):
            c.at = i
        texts, self.cell_of = [], []
        for c in columns:
            for word in c.words:
                texts.append(word)
                self.cell_of.append(c.at)
        self.cell_of = numpy.array(self.cell_of)
        self.prose = PieceMatrix(texts, '', 2, 4)
        # The listed headings follow the columns.
        self.listed = [(r['letters'], LIST_ROLES.get(r['role'], r['role'])) for r in headings if LIST_ROLES.get(r['role'], r['role']) in AT]
        own = [c.own_letters for c in columns] + [letters for letters, _ in self.listed]
        self.own = PieceMatrix(own, 'o:', 2, 5)
        self.group = PieceMatrix([c.group_letters for c in columns], 'g:', 2, 5)


class ProseModel:
    def __init__(self, data, columns):
        self.data = data
        chosen = numpy.isin(data.cell_of, [c.at for c in columns])
        rows = numpy.flatnonzero(chosen)
        self.keep = data.prose.frequent(rows, 3, 6000)
        y, w = [], []
        per_author = Counter(c.author for c in columns)
        for i in rows:
            c = data.columns[data.cell_of[i]]
            y.append(c.role if c.role in PROSE else 'rest')
            weak = 0.5 if kind_of([x.role for x in c.chain.columns]) == 'else' else 1
            w.append(per_author[c.author] ** -0.5 / len(c.words) * weak)
        w = numpy.array(w)
        self.model = LogisticRegression(C=4.0, max_iter=40, tol=1e-3).fit(data.prose.matrix[rows][:, self.keep], y, sample_weight=w / w.mean())
        self.order = [PROSE.index(c) for c in self.model.classes_]

    def shares(self, columns):
        """Mean log probability over a column's cells, as shares of 1."""
        out, n = numpy.zeros((len(columns), len(PROSE))), numpy.zeros(len(columns))
        place = {c.at: i for i, c in enumerate(columns)}
        rows = numpy.flatnonzero(numpy.isin(self.data.cell_of, list(place)))
        if len(rows):
            z = numpy.full((len(rows), len(PROSE)), -30.0)
            z[:, self.order] = self.data.prose.matrix[rows][:, self.keep] @ self.model.coef_.T + self.model.intercept_
            log_p = log_softmax(z, -6.0)
            for i, row in zip(rows, log_p):
                out[place[self.data.cell_of[i]]] += row
                n[place[self.data.cell_of[i]]] += 1
        have = n > 0
        out[have] = numpy.exp(out[have] / n[have, None])
        out[have] /= out[have].sum(1, keepdims=True)
        out[~have] = 0
        return out

    def fitted(self):
        f = Fitted(PROSE)
        f.take([self.data.prose.names[k] for k in self.keep], self.model, list(self.model.classes_))
        return f


class HeadingModel:
    """One wording and author counts once: authors repeat themselves."""
    def __init__(self, data, columns):
        self.data = data
        seen = [c for c in columns if c.own_letters]
        again = Counter((c.author, c.own_letters, c.role) for c in seen)
        w = author_weights(seen) * numpy.array([again[c.author, c.own_letters, c.role] ** -0.5 for c in seen])
        listed = list(range(len(data.columns), len(data.columns) + len(data.listed)))
        facts = [c.heading for c in seen] + [{'bias': 1.0, 'list_' + role: 1.0} for _, role in data.listed]
        rows = [c.at for c in seen]
        self.facts = DictVectorizer()
        a = self.facts.fit_transform(facts)
        self.keep_own = data.own.frequent(rows + listed, 2, 5000)
        self.keep_group = data.group.frequent(rows, 2, 1500)
        group = sparse.vstack([data.group.matrix[rows][:, self.keep_group], sparse.csr_matrix((len(listed), len(self.keep_group)))])
        x = sparse.hstack([a, data.own.matrix[rows + listed][:, self.keep_own] * OWN_PIECES, group * GROUP_PIECES]).tocsr()
        y = [c.role for c in seen] + [role for _, role in data.listed]
        w = numpy.concatenate([w, numpy.full(len(listed), w.mean() * 0.5)])
        self.model = LogisticRegression(C=3.0, max_iter=150).fit(x, y, sample_weight=w / w.mean())

    def log_p(self, columns):
        rows = [c.at for c in columns]
        x = sparse.hstack([self.facts.transform([c.heading for c in columns]), self.data.own.matrix[rows][:, self.keep_own] * OWN_PIECES,
                           self.data.group.matrix[rows][:, self.keep_group] * GROUP_PIECES]).tocsr()
        return spread(x @ self.model.coef_.T + self.model.intercept_, self.model.classes_)

    def fitted(self):
        f = Fitted(ROLES)
        names = self.facts.feature_names_ + [self.data.own.names[k] for k in self.keep_own] + [self.data.group.names[k] for k in self.keep_group]
        f.take(names, self.model, list(self.model.classes_))
        return f


def spread(z, classes):
    out = numpy.full((z.shape[0], len(ROLES)), -30.0)
    out[:, [AT[c] for c in classes]] = z
    return log_softmax(out)


def is_doubtful_score(c):
    """Numbers like scores that are none of the record: another year's, or shares of success. The cells cannot tell."""
    return c.role == 'other' and c.cells.get('score', 0) >= 0.7 and c.cells.get('ordinal', 0) < 0.7


def folds(columns, most=4):
    """Author by author, the authors shared out evenly; with one author, document by document."""
    authors = sorted({c.author for c in columns})
    if len(authors) > 1:
        return numpy.array([authors.index(c.author) % most for c in columns])
    names = sorted({c.chain.document for c in columns})
    return numpy.array([names.index(c.chain.document) % most for c in columns])


class CellsModel:
    def __init__(self, data, columns):
        columns = [c for c in columns if not is_doubtful_score(c)]
        ids, prose = folds(columns), numpy.zeros((len(columns), len(PROSE)))
        for k in set(ids):  # of training columns from models that did not see their author
            prose[ids == k] = ProseModel(data, [c for c, i in zip(columns, ids) if i != k]).shares([c for c, i in zip(columns, ids) if i == k])
        self.prose = ProseModel(data, columns)
        self.facts = DictVectorizer()
        x = self.facts.fit_transform(self.dicts(columns, prose))
        self.model = LogisticRegression(C=0.5, max_iter=300).fit(x, [c.role for c in columns], sample_weight=author_weights(columns))

    @staticmethod
    def dicts(columns, prose):
        return [{**c.cells, **{'says_' + k: 2 * float(p) for k, p in zip(PROSE, row)}} for c, row in zip(columns, prose)]

    def log_p(self, columns):
        x = self.facts.transform(self.dicts(columns, self.prose.shares(columns)))
        return spread(x @ self.model.coef_.T + self.model.intercept_, self.model.classes_)

    def fitted(self):
        f = Fitted(ROLES)
        f.take(self.facts.feature_names_, self.model, list(self.model.classes_))
        return f


class Weigher:
    """log p(role) = a log p(heading) + b log p(cells) + bias(role); a by how the heading is known and by group of roles."""
    def __init__(self, heading, cells, y, w, known, l2=8.0):
        has = heading is not None
        if has:
            heading = numpy.stack([heading * (known == k)[:, None] * (SURE == g)[None, :] for k in range(3) for g in (0, 1)])
        target = numpy.array([AT[r] for r in y])

        def loss(v):
            a, b, bias = v[:6], v[6], v[7:]
            z = b * cells + bias + (numpy.tensordot(a, heading, 1) if has else 0)
            z = z - z.max(1, keepdims=True)
            e = numpy.exp(z)
            p = e / e.sum(1, keepdims=True)
            total = -(w * numpy.log(p[numpy.arange(len(target)), target] + 1e-12)).sum()
            g_z = p.copy()
            g_z[numpy.arange(len(target)), target] -= 1
            g_z *= w[:, None]
            g = numpy.concatenate([[(g_z * heading[k]).sum() if has else 0.0 for k in range(6)], [(g_z * cells).sum()], g_z.sum(0)])
            g[7:] += 2 * l2 * bias
            g[:7] += 6 * (v[:7] - 0.8)
            return total + l2 * (bias ** 2).sum() + 3 * ((v[:7] - 0.8) ** 2).sum(), g
        r = minimize(loss, numpy.concatenate([[0.8] * 7, numpy.zeros(len(ROLES))]), jac=True, method='L-BFGS-B',
                     bounds=[(0, 2)] * 7 + [(-3, 3)] * len(ROLES))
        self.a, self.b, self.bias = r.x[:6].reshape(3, 2), r.x[6], r.x[7:]


class ColumnModel:
    """Heading and cells, weighed on authors held out of their training."""
    def __init__(self, data, columns):
        ids = folds(columns)
        heading, cells = numpy.zeros((len(columns), len(ROLES))), numpy.zeros((len(columns), len(ROLES)))
        for k in set(ids):
            train, test = [c for c, i in zip(columns, ids) if i != k], [c for c, i in zip(columns, ids) if i == k]
            heading[ids == k] = HeadingModel(data, train).log_p(test)
            cells[ids == k] = CellsModel(data, train).log_p(test)
        heading[[i for i, c in enumerate(columns) if not c.own_letters]] = 0
        keep = numpy.array([kind_of([x.role for x in c.chain.columns]) != 'else' and c.role != 'mark' and not is_doubtful_score(c) for c in columns])
        w = author_weights(columns)[keep]
        y = [c.role for c, k in zip(columns, keep) if k]
        known = numpy.array([c.known for c in columns])[keep]
        self.weigher = Weigher(heading[keep], cells[keep], y, w, known)
        self.alone = Weigher(None, cells[keep], y, w, known)
        self.heading, self.cells = HeadingModel(data, columns), CellsModel(data, columns)

    def weighing(self):
        out = {}
        for k, name in enumerate(('unknown', 'by_word', 'listed')):
            out['heading_' + name], out['heading_' + name + '_sure'] = self.weigher.a[k]
        out['cells'], out['cells_alone'] = self.weigher.b, self.alone.b
        for role, value, alone in zip(ROLES, self.weigher.bias, self.alone.bias):
            out['bias_' + role], out['bias_alone_' + role] = value, alone
        return out


# ---------------------------------------------------------------- heading rows

class SoundModel:
    """Does a cell's text sound like a heading?"""
    def __init__(self, documents, headings):
        texts, y, seen = [r['letters'] for r in headings], [1] * len(headings), set()
        for d in documents:
            for t in d.tables:
                if not t.known:
                    continue
                for c in t.cells:
                    if c.n and (d.author, c.n) not in seen:
                        seen.add((d.author, c.n))
                        texts.append(c.sound)
                        y.append(int(c.row < t.heading_end))
        y = numpy.array(y)
        w = numpy.where(y == 1, 1.0, (y == 1).sum() / max(1, (y == 0).sum()))
        self.x = PieceMatrix(texts, 'o:', 2, 5)
        self.keep = self.x.frequent(list(range(len(texts))), 3, 5000)
        self.model = LogisticRegression(C=3.0, max_iter=100).fit(self.x.matrix[:, self.keep], y, sample_weight=w)
        self.weights = {self.x.names[k]: v for k, v in zip(self.keep, self.model.coef_[0])}
        self.cache = {}

    def __call__(self, text):
        if text not in self.cache:
            found = pieces(text, 'o:', 2, 5)
            value = sum(self.weights.get(p, 0) for p in found) / max(1, len(found)) ** 0.5 + self.model.intercept_[0]
            self.cache[text] = float(min(6, max(-6, value)))
        return self.cache[text]

    def fitted(self):
        f = Fitted(['heading'])
        f.take([self.x.names[k] for k in self.keep], self.model)
        return f


TOP_ROWS = 8


def judged_rows(table, known):
    """(row, is it a heading's?) where that is certain."""
    for r in range(table.rows):
        if r in table.bands:
            continue
        if r < TOP_ROWS:
            yield r, int(r < table.heading_end)
        else:  # a heading said again, deep in a table that swallowed the next one
            texts = [c.n for c in table.starting(r) if c.n]
            yield r, int(len(texts) >= 3 and sum(t in known for t in texts) >= 0.8 * len(texts))


def row_facts(table, r, sound):
    facts = dict(table.evidence[r])
    cells = [c for c in table.starting(r) if c.n or c.mark]
    if cells:
        odds = [sound(c.sound) for c in cells]
        facts['sounds'], facts['sounds_least'] = sum(odds) / len(odds) / 3, min(odds) / 3
    return facts


class RowModel:
    def __init__(self, documents, headings):
        ids = {a: i % 4 for i, a in enumerate(sorted({d.author for d in documents}))}
        x, y, w = [], [], []
        for k in sorted(set(ids.values())):  # the sound of training cells comes from others' cells
            sound = SoundModel([d for d in documents if ids[d.author] != k] or documents, headings)
            for d in documents:
                if ids[d.author] != k:
                    continue
                known = {c.n for t in d.tables if t.known for c in t.cells if c.row < t.heading_end and c.n}
                size = sum(1 for e in documents if e.author == d.author)
                for t in d.tables:
                    if not t.known:
                        continue
                    for r, heading in judged_rows(t, known):
                        x.append(row_facts(t, r, sound))
                        y.append(heading)
                        w.append(size ** -0.5)
        self.sound = SoundModel(documents, headings)
        self.facts = DictVectorizer()
        w = numpy.array(w)
        self.model = LogisticRegression(C=1.0, max_iter=500).fit(self.facts.fit_transform(x), y, sample_weight=w / w.mean())

    def fitted(self):
        f = Fitted(['heading'])
        f.take(self.facts.feature_names_, self.model)
        return f
