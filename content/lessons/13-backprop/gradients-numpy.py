import numpy as np

x, y = np.array([1.0, 2.0]), 1.0
W = np.array([[0.5, -0.3], [0.8, 0.2]])
b = np.array([0.2, -0.4])
v, c = np.array([1.2, -0.7]), 0.3

# Forward: keep what every neuron gave.
a = np.tanh(W @ x + b)
out = v @ a + c
loss = (out - y)**2

# Backward: blames first, then the gradients.
delta = 2 * (out - y)
dv, dc = delta * a, delta
deltas = delta * v * (1 - a**2)
dW, db = np.outer(deltas, x), deltas

print(f"{loss:.4f}")
print(" ".join(f"{g:.4f}" for g in dW.ravel()))
print(" ".join(f"{g:.4f}" for g in db))
print(" ".join(f"{g:.4f}" for g in [*dv, dc]))
