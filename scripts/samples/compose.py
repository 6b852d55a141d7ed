"""From a sample's content to blocks. Options of a measures block, form "table":

    columns:      [[ROLE, HEADING, WIDTH], …] with ROLE of number, issue, indicator, question, code, words,
                  score, finding, measure, steps, period, from, to, responsible, result, suggestion, monitoring,
                  budget, note; HEADING may be "GROUP|HEADING" for a header of two levels
    issue_as:     "column"; "row" (a full-width row above its rows); "heading" (a line above a table of its own)
    issue_cells:  "merged", "repeat" (printed in every row) or "blank" (empty cells under the first)
    questions_as: "cell" (all in one cell), "list" (codes in one line) or "rows" (a row each, the rest merged)
    share:        [ROLE, …] whose equal neighbours within an issue are merged
and all fields of Table. Form "paragraphs":

    labels:  [[ROLE, LABEL], …];  label_style: "colon", "spaced", "bold", "own_line"
    number:  "", "1.1", "๑.๑", "๑)", "(1)", "-": before each measure's first label
"""
from .blocks import Cell, Page, PageBreak, Paragraph, Table, bold, place_cells, plain
from .content import lines_of, printed_period
from .thai import thai

TABLE_FIELDS = ['rules', 'shade', 'repeat_header', 'split_rows', 'padding', 'size', 'gap']
CENTRED = ('number', 'score', 'rank', 'code', 'budget')


def page_of(content):
    return Page(**content.get('page', {}))


def compose(content):
    blocks = []
    for block in content['body']:
        if 'title' in block:
            blocks += [bold(line, align='center', size=block.get('size', 1.15)) for line in block['title']]
        elif 'text' in block:
            blocks.append(Paragraph([(block['text'], block.get('bold', False))],
                                    **{k: block[k] for k in ('align', 'size', 'indent', 'gap') if k in block}))
        elif 'page_break' in block:
            blocks.append(PageBreak())
        elif 'table' in block:
            blocks.append(free_table(block['table'], content))
        elif 'scores' in block:
            blocks.append(score_table(block['scores'], content))
        elif 'measures' in block:
            plan = block['measures']
            blocks += labelled_paragraphs(plan) if plan['form'] == 'paragraphs' else measure_tables(plan, content)
        else:
            raise ValueError('no such block: %s' % list(block))
    return blocks


def style_of(plan, content):
    style = {k: v for k, v in content.get('table', {}).items() if k in TABLE_FIELDS}
    style.update({k: plan[k] for k in TABLE_FIELDS if k in plan})
    return style


def free_table(plan, content):
    header = [[Cell(lines_of(c), bold=True, align='center') for c in row] for row in plan['header']]
    rows = [[Cell(lines_of(c)) for c in row] for row in plan['rows']]
    return Table(plan['widths'], header + rows, len(header), **style_of(plan, content))


def score_table(plan, content):
    header = [Cell([heading], bold=True, align='center') for _, heading, _ in plan['columns']]
    rows = []
    for row in plan['rows']:
        text = {'rank': row.get('rank', ''), 'indicator': row['print'], 'score': row['score']}
        rows.append([Cell(lines_of(text[role]), align='center' if role in CENTRED else 'left')
                     for role, *_ in plan['columns']])
    return Table([w for *_, w in plan['columns']], [header] + rows, 1, **style_of(plan, content))


def header_rows(columns):
    """One row, or two where a heading is written GROUP|HEADING; neighbours of one group share its cell."""
    if not any('|' in heading for _, heading, _ in columns):
        return [[Cell(lines_of(heading), bold=True, align='center') for _, heading, _ in columns]]
    top, bottom, last_group = [], [], None
    for _, heading, _ in columns:
        group, bar, own = heading.partition('|')
        if not bar:
            top.append(Cell([heading], rowspan=2, bold=True, align='center'))
            last_group = None
            continue
        if group == last_group:
            top[-1].colspan += 1
        else:
            top.append(Cell([group], bold=True, align='center'))
        last_group = group
        bottom.append(Cell([own], bold=True, align='center'))
    return [top, bottom]


def question_line(question):
    return (question['print'] + ' ' + question.get('words', '')).strip()


def field_lines(measure, role, questions_as):
    questions = measure.get('questions', [])
    if role == 'question':
        if questions_as == 'list':
            return [', '.join(q['print'] for q in questions)] if questions else []
        return [question_line(q) for q in questions]
    if role == 'code':
        return [q['print'] for q in questions]
    if role == 'words':
        return [q.get('words', '') for q in questions if q.get('words')]
    if role == 'score':
        return [measure['score']] if measure.get('score') else [q['score'] for q in questions if q.get('score')]
    if role == 'period':
        return lines_of(printed_period(measure.get('period')))
    if role in ('from', 'to'):
        return lines_of((measure.get('period') or {}).get(role))
    if role == 'responsible':
        return measure.get('responsible_print', measure.get('responsible', []))
    if role == 'indicator':
        return lines_of(measure.get('indicator_print') or measure.get('indicator'))
    return lines_of(measure.get(role))


def measure_rows(plan, groups):
    """Rows of cells for the issues' measures."""
    columns, questions_as = plan['columns'], plan.get('questions_as', 'cell')
    issue_as, issue_cells = plan.get('issue_as', 'column'), plan.get('issue_cells', 'merged')
    rows, running = [], 1
    for group in groups:
        if issue_as == 'row':
            rows.append([Cell(lines_of(group['print']), colspan=len(columns), bold=True)])
        heights = [max(1, len(m.get('questions', [])) if questions_as == 'rows' else 1) for m in group['measures']]
        shared = {}
        for at, (measure, height) in enumerate(zip(group['measures'], heights)):
            group_rows = [[] for _ in range(height)]
            for role, *_ in columns:
                align = 'center' if role in CENTRED else 'left'
                if role == 'issue':
                    text = lines_of(group['print'])
                    if issue_cells == 'merged':
                        if at == 0:
                            group_rows[0].append(Cell(text, rowspan=sum(heights)))
                    else:
                        for row in group_rows:
                            row.append(Cell(text if issue_cells == 'repeat' or (at == 0 and row is group_rows[0])
                                            else []))
                    continue
                if role == 'number' and issue_as == 'column' and issue_cells == 'merged' and \
                        plan.get('number_of', 'row') == 'issue':
                    if at == 0:
                        group_rows[0].append(Cell([digits(running, plan)], rowspan=sum(heights), align=align))
                    continue
                if role == 'number':
                    group_rows[0].append(Cell([digits(running, plan)], rowspan=height, align=align))
                    continue
                per_question = role in ('question', 'code', 'words') or (role == 'score' and not measure.get('score'))
                if questions_as == 'rows' and per_question and measure.get('questions'):
                    for row, question in zip(group_rows, measure['questions']):
                        row.append(Cell(field_lines({'questions': [question]}, role, 'cell'), align=align))
                    continue
                lines = field_lines(measure, role, questions_as)
                if role in plan.get('share', []):
                    if at and shared.get(role) and shared[role].lines == lines:
                        shared[role].rowspan += height
                        continue
                    shared[role] = Cell(lines, rowspan=height, align=align)
                    group_rows[0].append(shared[role])
                    continue
                group_rows[0].append(Cell(lines, rowspan=height, align=align))
            rows += group_rows
            if plan.get('number_of', 'row') == 'row':
                running += 1
        if plan.get('number_of', 'row') == 'issue':
            running += 1
    return rows


def digits(value, plan):
    return (thai(value) if plan.get('thai_numbers', True) else str(value)) + plan.get('number_end', '')


def measure_tables(plan, content):
    style, columns = style_of(plan, content), plan['columns']
    widths = [w for *_, w in columns]
    header = header_rows(columns)
    if plan.get('issue_as') != 'heading':
        return [Table(widths, header + measure_rows(plan, plan['groups']), len(header), **style)]
    blocks = []
    for group in plan['groups']:
        blocks.append(bold(group['print'], gap=2))
        blocks.append(Table(widths, header + measure_rows(plan, [group]), len(header), **style))
    return blocks


def labelled_paragraphs(plan):
    style, blocks = plan.get('label_style', 'colon'), []
    for at, group in enumerate(plan['groups'], 1):
        if group.get('print'):
            blocks.append(bold(group['print'], gap=2))
        for nth, measure in enumerate(group['measures'], 1):
            first = True
            for role, label in plan['labels']:
                lines = field_lines(measure, role, plan.get('questions_as', 'list'))
                if not lines:
                    continue
                if first:
                    label = measure_number(plan.get('number', ''), at, nth) + label
                    first = False
                blocks += labelled_field(label, lines, style)
            blocks[-1].gap = 8
    return blocks


def measure_number(style, group, nth):
    return {'': '', '1.1': '%d.%d ' % (group, nth), '๑.๑': thai('%d.%d ' % (group, nth)), '๑)': thai('%d) ' % nth),
            '(1)': '(%d) ' % nth, '-': '- '}[style]


def labelled_field(label, lines, style):
    heavy = style in ('bold', 'own_line')
    colon = {'colon': ': ', 'spaced': ' : ', 'bold': ' ', 'own_line': ''}[style]
    if style == 'own_line':
        head, rest = [Paragraph([(label, True)], indent=1.5, gap=1)], lines
    else:
        head, rest = [Paragraph([(label + colon, heavy), (lines[0], False)], indent=1.5, gap=1)], lines[1:]
    return head + [plain(line, indent=3, gap=1) for line in rest]


def check_grid(table):
    """Raises where rows do not fill the grid: a slip of the content or of this file."""
    width, covered = len(table.widths), 0
    for _, c, cell in place_cells(table):
        if c + cell.colspan > width:
            raise ValueError('a row has too many cells: %s' % cell.lines)
        covered += cell.rowspan * cell.colspan
    if covered != width * len(table.rows):
        raise ValueError('cells cover %d of %d places' % (covered, width * len(table.rows)))
