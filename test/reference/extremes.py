"""Makes extremes.json: values at the edges of what the library promises, from an independent implementation.

Run with Python 3 and mpmath (1.3.0 made the file that is kept): python3 extremes.py > extremes.json
Everything is computed from the definitions with 34 digits: limits by bisection, tails by mpmath's own functions,
the most likely shares by solving the likelihood equation numerically, not by the closed form that the library uses.
"""

import json
from mpmath import mp, mpf, sqrt, log, erfinv, findroot, ncdf, betainc, loggamma, gammainc, quad, exp, beta, fsum, inf

mp.dps = 34


def critical(level):
    return sqrt(2) * erfinv(mpf(level))


def bisect(rises, low, high):
    for _ in range(110):
        middle = (low + high) / 2
        if rises(middle) > 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def restricted(a, c, b, x):
    """Share of detractors that makes the observed shares most likely when promoters - detractors = x."""
    low, high = max(mpf(0), -x), (1 - x) / 2

    def falls(q):
        slope = mpf(0)
        for share, value, sign in ((a, q, 1), (b, q + x, 1), (c, 1 - 2 * q - x, -2)):
            if share > 0:
                if value <= 0:
                    return -inf if sign > 0 else inf
                slope += sign * share / value
        return -slope

    return bisect(falls, low, high)


def upper(a, c, b, n, level, method):
    z = critical(level)
    t = b - a
    size = n - 1 if method == 'score-n-minus-1' else n

    def excess(x):
        q = restricted(a, c, b, x)
        if method == 'likelihood-ratio':
            loss = mpf(0)
            for share, value in ((a, q), (b, q + x), (c, 1 - 2 * q - x)):
                if share > 0:
                    if value <= 0:
                        return inf
                    loss += share * log(share / value)
            return 2 * size * loss - z * z
        return (x - t) ** 2 * size - z * z * (2 * q + x - x * x)

    return mpf(1) if t == 1 else bisect(excess, t, mpf(1))


def limits(method, counts, level):
    d, u, p = (mpf(str(count)) for count in counts)
    n = d + u + p
    high = upper(d / n, u / n, p / n, n, level, method)
    low = -upper(p / n, u / n, d / n, n, level, method)
    return {'lower': float(100 * low), 'upper': float(100 * high)}


vectors = []


def add(what, inputs, expected, tolerance):
    vectors.append({
        'id': f'extreme-{len(vectors):03d}', 'what': what, 'inputs': inputs, 'expected': expected,
        'tolerance': tolerance, 'source': 'mpmath 1.3.0; extremes.py',
    })


GROUPS = [
    (0.1, 0, 0), (0, 0.1, 0), (0.05, 0.03, 0.02), (0.001, 0, 0.3), (1e-6, 0, 1e-6),
    (0, 1, 9999), (1, 0, 999999), (0, 1000000, 1), (3, 0, 0), (1, 8, 0), (2, 17, 0), (0, 3, 12), (40, 5, 0),
    (0.25, 99.5, 0.25), (1e-9, 5, 5), (5, 5, 1e-9), (7, 1e-9, 3),
    (200000000, 300000000, 500000000), (0, 1, 999999999), (1, 0, 999999999), (500000000, 0, 500000000),
    (100000000000, 800000000000, 100000000000), (1, 999999999998, 1), (16.5, 5.376e-16, 0.001), (0.001, 16.5, 2e-16), (2e-16, 0.001, 16.5), (3, 1e-17, 4),
]
for group in GROUPS:
    for method in ('score', 'likelihood-ratio') + (('score-n-minus-1',) if sum(group) > 1 else ()):
        for level in (0.95, 0.5, 0.9999999):
            names = dict(zip(('detractors', 'passives', 'promoters'), group))
            add('interval', {'method': method, 'counts': names, 'level': level}, limits(method, group, level),
                {'abs': 1e-9, 'rel': 0})

for x in (1e-12, 0.5, 1.7, 1.75, 2.5, 5, 12, 20, 30, 37.5):
    add('normalCdf', {'x': -x}, {'value': float(ncdf(-mpf(x)))}, {'abs': 0, 'rel': 1e-12})
for p in (1e-300, 1e-200, 1e-50, 1e-16, 1e-11, 1.3e-11, 0.01, 0.075, 0.0749999, 0.3, 0.49999999):
    z = findroot(lambda x: log(ncdf(x)) - log(mpf(p)), -sqrt(-2 * log(mpf(p)) + mpf(1) / 100) + mpf(1) / 2)
    add('normalQuantile', {'p': p}, {'value': float(z)}, {'abs': 0, 'rel': 1e-14})
for x in (1e-300, 1e-5, 0.1, 3, 9.999, 10, 10.5, 100.5, 1e6, 1e15):
    add('logGamma', {'x': x}, {'value': float(loggamma(mpf(x)))}, {'abs': 1e-14, 'rel': 1e-14})


def student(t, df):
    return betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True) / 2


mp.dps = 34
for t, df in ((1e-8, 3), (0.5, 1), (40, 1), (1e6, 1.5), (12, 30), (30, 100), (1.9, 2.5), (6, 100000)):
    add('studentTUpperTail', {'t': t, 'df': df}, {'value': float(student(mpf(t), mpf(df)))}, {'abs': 0, 'rel': 1e-12})
for level, df in ((0.5, 1), (0.999999, 1), (0.95, 1.5), (0.9999999999, 3), (0.95, 59), (0.95, 60), (0.99, 499999), (0.95, 999999)):
    tail = (1 - mpf(level)) / 2
    t = bisect(lambda y: tail - student(exp(y), mpf(df)), mpf(-3), mpf(25))
    add('studentTCritical', {'level': level, 'df': df}, {'value': float(exp(t))}, {'abs': 0, 'rel': 1e-12})
for x, df in ((1e-10, 1), (2.9, 1), (3.1, 1), (300, 2.5), (1000, 3), (950, 1000), (1200, 1000)):
    add('chiSquareUpperTail', {'x': x, 'df': df}, {'value': float(gammainc(mpf(df) / 2, mpf(x) / 2, regularized=True))}, {'abs': 0, 'rel': 1e-12})


def beta_below(x, a, b):
    """By quadrature where the shapes are large, since mpmath's series takes too many terms there."""
    if a + b < 10000:
        return betainc(a, b, 0, x, regularized=True)
    scale = loggamma(a + b) - loggamma(a) - loggamma(b)
    deviation = sqrt(a * b / (a + b) ** 3)
    steps = [x - deviation * k for k in range(30, -1, -1)]
    return quad(lambda t: exp(scale + (a - 1) * log(t) + (b - 1) * log(1 - t)), steps)


for x, a, b in ((1e-200, 0.5, 3), (0.5, 1000, 1000), (0.3, 1000, 1000), (0.9999, 3000, 0.01), (1e-9, 0.001, 50), (0.2, 20000.5, 80000.5), (0.19, 20000.5, 80000.5), (0.999999, 5, 5)):
    add('betaRegularized', {'x': x, 'a': a, 'b': b}, {'value': float(beta_below(mpf(x), mpf(a), mpf(b)))}, {'abs': 0, 'rel': 1e-11})


def above(alpha, x):
    """Posterior probability that promoters - detractors exceeds x, as a double integral over the shares."""
    d, u, p = alpha
    whole = beta(d + p, u)

    def inner(s):
        return s ** (d + p - 1) * (1 - s) ** (u - 1) / whole * betainc(p, d, (1 + x / s) / 2, 1, regularized=True)

    start = abs(x)
    part = quad(inner, [start, (start + 1) / 2, 1] if start > 0 else [0, mpf(1) / 2, 1])
    return part + (betainc(d + p, u, 0, start, regularized=True) if x < 0 else 0)


mp.dps = 25
for counts, prior, x in (
    ((1, 2, 3), (1, 1, 1), 0), ((1, 2, 3), (1, 2, 1), -40), ((1, 2, 3), (1, 1, 2), 70),
    ((4, 0, 11), (2, 1, 3), 20), ((4, 0, 11), (2, 1, 3), 85), ((0, 0, 20), (1, 1, 1), 95),
    ((20, 5, 1), (1, 1, 1), 30), ((6.5, 3.25, 9.75), (1.5, 2, 1.5), 10),
):
    alpha = [mpf(c) + mpf(q) for c, q in zip(counts, prior)]
    names = ('detractors', 'passives', 'promoters')
    add('interval', {'method': 'bayes', 'counts': dict(zip(names, counts)), 'prior': dict(zip(names, prior)), 'level': 0.95, 'threshold': x},
        {'probabilityAbove': float(above(alpha, mpf(x) / 100))}, {'abs': 0, 'rel': 1e-9})


def above_far(alpha, x):
    """The same where the probability is tiny or a shape next to nothing: in logits, in parts, both tails directly."""
    d, u, p = (mpf(a) for a in alpha)
    whole = log(beta(d + p, u))
    size = abs(x)

    def upper_tail(s):
        # Directly, since 1 less the other tail would lose a tiny one.
        low = (1 - x / s) / 2
        if low <= 0:
            return mpf(0)
        return betainc(d, p, 0, min(low, mpf(1)), regularized=True)

    def inner(t):
        s = 1 / (1 + exp(-t))
        return exp(-(d + p) * log(1 + exp(-t)) - u * log(1 + exp(t)) - whole) * upper_tail(s)

    start = log(size / (1 - size))
    # Steps that begin next to the start, where the tail rises, and end where nothing is left.
    steps = [start] + [start + mpf(2) ** k / 8 for k in range(-24, 0, 2)]
    steps += [start + mpf(k) / 8 for k in range(1, 8 * 12)]
    steps += [start + 12 * mpf(2) ** k for k in range(0, 5)]
    if u < 1:
        steps += [start + 192 * mpf(2) ** k for k in range(1, 22)]
    # The quadrature stops at an absolute error, so the integrand is brought to a height of about 1.
    height = max(inner(t) for t in steps)
    part = height * fsum(quad(lambda t: inner(t) / height, [a, b]) for a, b in zip(steps, steps[1:]))
    return part + (betainc(d + p, u, 0, size, regularized=True) if x < 0 else 0)


mp.dps = 25
for counts, prior, x in (
    ((0, 100, 100), (1, 1, 1), 80), ((0, 100, 100), (1, 1, 1), 88), ((0, 100, 100), (1, 1, 1), 95),
    ((10, 60, 30), (1, 1, 1), 90), ((10, 60, 30), (1, 1, 1), 75), ((20, 30, 50), (1, 1, 1), 99),
    ((200, 10, 1), (1, 1, 1), -20), ((200, 200, 1), (1, 1, 1), -10), ((500, 3, 1), (1, 1, 1), -50),
    ((300, 100, 20), (1, 1, 1), 10),
    ((3, 0, 4), (1e-3, 1e-3, 1e-3), 25), ((3, 2, 0), (1e-3, 1e-3, 1e-3), -25), ((0, 0, 2), (1e-3, 1e-3, 1e-3), 90),
    ((3, 0, 4), (1e-6, 1e-6, 1e-6), 25), ((3, 2, 0), (1e-6, 1e-6, 1e-6), -25), ((0, 0, 2), (1e-6, 1e-6, 1e-6), 90),
):
    alpha = [mpf(c) + mpf(q) for c, q in zip(counts, prior)]
    names = ('detractors', 'passives', 'promoters')
    add('interval', {'method': 'bayes', 'counts': dict(zip(names, counts)), 'prior': dict(zip(names, prior)), 'level': 0.95, 'threshold': x},
        {'probabilityAbove': float(above_far(alpha, mpf(x) / 100))}, {'abs': 0, 'rel': 1e-9})

print(json.dumps({'formatVersion': 1, 'vectors': vectors}, indent=1))
