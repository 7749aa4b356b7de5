import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


activations = [
    (sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    (np.tanh, lambda z: 1 - np.tanh(z)**2),
    (lambda z: np.maximum(z, 0.0), lambda z: 1.0 if z > 0 else 0.0),
    (lambda z: np.where(z > 0, z, 0.01 * z), lambda z: 1.0 if z > 0 else 0.01),
]
for value, slope in activations:
    print(f"{value(3.0):.4f} {slope(3.0):.4f} {slope(-3.0):.4f}")
