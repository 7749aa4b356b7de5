import math

import numpy as np


def f(p):
    (x,) = p
    return x**2


def gradient(p):
    (x,) = p
    dx = 2 * x
    return np.array([dx])


def clip(g, limit):
    return g / max(1, np.linalg.norm(g) / limit)


def rate(k):
    eta, b, T, w, w0 = 0.01, 0.0, 50.0, 5.0, 0.0
    t = k - 1 - w
    if k <= w:
        return eta * (w0 + (1 - w0) * ((k - 1) / w))
    else:
        return (
            eta
            * (b + (1 - b) * ((1 + math.cos(math.pi * min(1, t / T))) / 2))
        )


x = np.array([3.0])
beta = 0.9
v = np.zeros(1)
print(0, *x, f(x))
for k in range(1, 51):
    eta = rate(k)
    x_tilde = x + beta * v
    g = clip(gradient(x_tilde), 1.0)
    v = beta * v - eta * g
    x = x + v
    print(k, *x, f(x))
