import numpy as np


def f(p):
    x, y = p
    return (x**2 + y**2) / (1 + x**2 + y**2)


def gradient(p):
    x, y = p
    a = 1 + x**2 + y**2
    b = x**2 + y**2
    dx = 2 * x / a - 2 * b * x / a**2
    dy = 2 * y / a - 2 * b * y / a**2
    return np.array([dx, dy])


x = np.array([-5.0, 3.0])
eta, beta1, beta2, eps = 0.5, 0.9, 0.999, 1e-7
m = np.zeros(2)
v = np.zeros(2)
print(0, *x, f(x))
for k in range(1, 101):
    g = gradient(x)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    x = x - eta * m_hat / (np.sqrt(v_hat) + eps / np.sqrt(1 - beta2**k))
    print(k, *x, f(x))
