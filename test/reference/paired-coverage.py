"""How often intervals of a paired change hold the true change: every table of n people is added up.

Written for test/compare/paired-coverage.test.ts, which holds the printed figures. Textbook forms throughout: the score
limits by bisection of the test statistic with the quadratic for the share of detractors, Student's quantile by scipy.
Run: python3 paired-coverage.py (numpy 2.4.6 and scipy 1.17.1 made the figures that are kept; ten seconds).
"""
from functools import lru_cache
from itertools import combinations
from math import lgamma, sqrt

import numpy as np
from scipy.stats import norm, t as student

Z = norm.ppf(0.975)
X = np.array([-1.0, 0.0, 1.0])
MARGINS = [(0.1, 0.3, 0.6), (0.3, 0.4, 0.3), (0.05, 0.15, 0.8), (0.9, 0.05, 0.05), (0.45, 0.1, 0.45), (0.01, 0.04, 0.95)]


def stay(up, down, m):
    """up: the share of those below the top who rise by one; down: of those above the bottom who fall by one."""
    d, u, p = m
    return np.array([[d * (1 - up), d * up, 0], [u * down, u * (1 - up - down), u * up], [0, p * down, p * (1 - down)]])


def anew(keep, m):
    return keep * np.diag(m) + (1 - keep) * np.outer(m, m)


def tables():
    for m in MARGINS:
        d, u, p = m
        yield stay(0.015 / (d + u), 0.015 / (u + p), m)
        yield stay(0.03 / (d + u), 0, m)
        yield anew(0.8, m)
        yield anew(0.5, m)
        yield anew(0, m)
        yield stay(0.1, 0, m)


@lru_cache(None)
def score(d, u, p):
    n = d + u + p
    t = (p - d) / n

    def inside(x):
        b = (2 * n - p + d) * x - p - d
        q = (-b + sqrt(max(0, b * b + 8 * n * d * x * (1 - x)))) / (4 * n)
        return (t - x) ** 2 * n <= Z * Z * max(0, 2 * q + x - x * x)

    def limit(end):
        low, high = t, end
        if inside(end):
            return end
        for _ in range(200):
            mid = (low + high) / 2
            low, high = (mid, high) if inside(mid) else (low, mid)
        return low

    return (-1.0 if t == -1 else limit(-1.0)), (1.0 if t == 1 else limit(1.0))


def limits(table, method):
    n = table.sum()
    before, after = table.sum(1), table.sum(0)
    t1, t2 = before @ X / n, after @ X / n
    change = (X[None, :] - X[:, None])
    mean = (table * change).sum() / n
    variance = (table * change**2).sum() / n - mean**2
    if method in ('t', 'wald'):
        half = student.ppf(0.975, n - 1) * sqrt(max(0, variance) / (n - 1)) if method == 't' else Z * sqrt(max(0, variance) / n)
        return mean - half, mean + half
    v1, v2 = before @ X**2 / n - t1**2, after @ X**2 / n - t2**2
    c = (table * np.outer(X, X)).sum() / n - t1 * t2
    r = c / sqrt(v1 * v2) if v1 > 1e-12 and v2 > 1e-12 else 0.0
    if method == 'drawn-in':
        r *= n / (n + 1.5)
    (l1, u1), (l2, u2) = score(*map(int, before)), score(*map(int, after))
    combine = lambda a, b: sqrt(max(0, a * a + b * b - 2 * r * a * b))
    return mean - combine(t2 - l2, u1 - t1), mean + combine(u2 - t2, t1 - l1)


def outcomes(n):
    for bars in combinations(range(n + 8), 8):
        edges = (-1, *bars, n + 8)
        yield np.array([edges[i + 1] - edges[i] - 1 for i in range(9)], float).reshape(3, 3)


for n in (5, 8):
    every = list(outcomes(n))
    cells = np.array([one.ravel() for one in every])
    ways = np.array([lgamma(n + 1) - sum(lgamma(c + 1) for c in row) for row in cells])
    chances = []
    for shares in tables():
        flat = shares.ravel()
        logs = np.log(np.where(flat > 0, flat, 1))
        chance = np.exp(ways + cells @ logs)
        chance[(cells[:, flat <= 0] > 0).any(1)] = 0
        chances.append((chance, (shares * (X[None, :] - X[:, None])).sum()))
    for method in ('drawn-in', 'sample', 't', 'wald'):
        bounds = np.array([limits(one, method) for one in every])
        low, high = np.maximum(bounds[:, 0], -2), np.minimum(bounds[:, 1], 2)
        held = [chance[(low <= truth + 1e-11) & (truth - 1e-11 <= high)].sum() for chance, truth in chances]
        width = [chance @ (high - low) * 100 for chance, _ in chances]
        print(n, method, f'{np.mean(held):.6f} {np.min(held):.6f} {np.mean(width):.4f}')
