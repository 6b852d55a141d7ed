"""Pairs rows with columns, each used once, so that the sum of the pairs' values is greatest."""


def best_pairs(table):
    """[(row, column)], ascending. The Hungarian method with potentials, cubic in the smaller side."""
    if not table or not table[0]:
        return []
    if len(table) > len(table[0]):
        return sorted((i, j) for j, i in best_pairs([list(column) for column in zip(*table)]))
    rows, columns, infinity = len(table), len(table[0]), float('inf')
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)  # the row that a column belongs to, from 1; column 0 is where the search begins
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        least, came_from, used = [infinity] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            used[column] = True
            step, following, here = infinity, 0, owner[column]
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                cost = -table[here - 1][j - 1] - of_row[here] - of_column[j]
                if cost < least[j]:
                    least[j], came_from[j] = cost, column
                if least[j] < step:
                    step, following = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    of_row[owner[j]] += step
                    of_column[j] -= step
                else:
                    least[j] -= step
            column = following
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    return sorted((owner[j] - 1, j - 1) for j in range(1, columns + 1) if owner[j])
