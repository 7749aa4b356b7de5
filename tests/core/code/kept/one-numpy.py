import numpy as np


def f(p):
    x, y = p
    return (
        (1.5 - x + x * y)**2
        + (2.25 - x + x * y**2)**2
        + (2.625 - x + x * y**3)**2
    )


def gradient(p):
    x, y = p
    a = 1.5 - x + x * y
    b = 2.25 - x + x * y**2
    c = 2.625 - x + x * y**3
    dx = 2 * a * (y - 1) + 2 * b * (y**2 - 1) + 2 * c * (y**3 - 1)
    dy = 2 * a * x + 4 * b * x * y + 6 * c * x * y**2
    return np.array([dx, dy])


x = np.array([1.0, 1.5])
eta, beta1, beta2, eps = 0.5, 0.9, 0.999, 1e-8
m = np.zeros(2)
v = np.zeros(2)
print(0, *x, f(x))
for k in range(1, 101):
    g = gradient(x)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    x = x - eta * m_hat / (np.sqrt(v_hat) + eps)
    print(k, *x, f(x))
