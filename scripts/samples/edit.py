"""Edit distance and longest common subsequence in the bits of Python's long integers: fast without packages.

Hyyrö, "Bit-parallel LCS-length computation revisited" (2004); Myers (1999) in Hyyrö's form (2003) for the distance.
"""


def positions(text):
    where = {}
    for at, letter in enumerate(text):
        where[letter] = where.get(letter, 0) | 1 << at
    return where


def common_length(a, b):
    """Letters of the longest common subsequence."""
    if not a or not b:
        return 0
    where, full = positions(a), (1 << len(a)) - 1
    row = full
    for letter in b:
        match = row & where.get(letter, 0)
        row = ((row + match) | (row - match)) & full
    return len(a) - bin(row).count('1')


def edit_distance(a, b):
    """Insertions, deletions and substitutions, one each."""
    if not a or not b:
        return len(a) + len(b)
    where, full, last = positions(a), (1 << len(a)) - 1, 1 << (len(a) - 1)
    plus, minus, distance = full, 0, len(a)
    for letter in b:
        match = where.get(letter, 0)
        diagonal = (((match & plus) + plus) ^ plus) | match | minus
        up, down = minus | (full & ~(diagonal | plus)), plus & diagonal
        distance += bool(up & last) - bool(down & last)
        up, down = (up << 1 | 1) & full, (down << 1) & full
        plus, minus = down | (full & ~(diagonal | up)), up & diagonal
    return distance
