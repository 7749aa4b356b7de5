import numpy as np

x = np.array([-2, -1.4, -0.8, -0.3, 0.4, 0.9, 1.5, 2.1])
y = np.array([0.6, 0.9, 1.6, 1.5, 2.4, 2.3, 3.2, 3.1])

r = -0.4 * x + 1 - y
mse = np.mean(r**2)
mae = np.mean(np.abs(r))
huber = np.mean(np.where(np.abs(r) <= 1, r**2 / 2, np.abs(r) - 1 / 2))
log_cosh = np.mean(np.log(np.cosh(r)))
print(f"{mse:.3f} {mae:.3f} {huber:.3f} {log_cosh:.3f}")

from_mean = x - x.mean()
w = np.sum(from_mean * (y - y.mean())) / np.sum(from_mean**2)
b = y.mean() - w * x.mean()
print(f"{w:.3f} {b:.3f}")
