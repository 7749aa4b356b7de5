import numpy as np

y = np.array([1, 0, 0, 1, 0])
answers = np.array([
    [0.80, 0.10, 0.05, 0.90, 0.05],
    [0.95, 0.05, 0.01, 0.95, 0.01],
    [0.30, 0.40, 0.20, 0.65, 0.20],
])

eps = 1e-7
for p in answers:
    losses = -(y * np.log(p + eps) + (1 - y) * np.log(1 - p + eps))
    print(f"{losses.mean():.5f}")
