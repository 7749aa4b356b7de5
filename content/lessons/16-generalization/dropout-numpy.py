import itertools
import numpy as np

p = 0.3
a = np.tanh(np.arange(1.0, 6.0) / 3)
w = np.array([0.9, -0.4, 0.7, 0.3, -0.6])
print(f"{w @ a:.4f}")

# All 32 masks, each with its probability.
scaled = plain = 0
for kept in itertools.product([0, 1], repeat=5):
    mask = np.array(kept)
    probability = np.prod(np.where(mask == 1, 1 - p, p))
    plain += probability * (w @ (mask * a))
    scaled += probability * (w @ (mask * a / (1 - p)))
print(f"{plain:.4f} {scaled:.4f}")
