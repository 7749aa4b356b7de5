import numpy as np


def f(x, y):
    bowl = 0.1 * ((x + 1)**2 + (y + 1)**2)
    return bowl - np.exp(-2 * (x - 2)**2 - 2 * (y - 1)**2)


x, y = 2.4, -1.6
h = 1e-5
dx = (f(x + h, y) - f(x - h, y)) / (2 * h)
dy = (f(x, y + h) - f(x, y - h)) / (2 * h)
print(f"{dx:.3f} {dy:.3f}")
