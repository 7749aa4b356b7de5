import numpy as np

x = -0.9 + 0.2 * np.arange(10)
y = 1.5 * x - 0.5 + 0.3 * (-1) ** np.arange(10)

w, b = 0.0, 0.0
for epoch in range(3):
    order = np.arange(10)
    for first in range(0, 10, 4):
        batch = order[first : first + 4]
        error = w * x[batch] + b - y[batch]
        slope_w, slope_b = 2 * np.mean(error * x[batch]), 2 * np.mean(error)
        w, b = w - 0.1 * slope_w, b - 0.1 * slope_b
print(f"{w:.3f} {b:.3f}")
