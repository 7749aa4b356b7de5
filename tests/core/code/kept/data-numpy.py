import numpy as np

xs = np.array([
    -2.1342, -1.7281, -1.3327, -0.9114, -0.5273, -0.1389, 0.2917, 0.6831,
    1.0473, 1.4629, 1.8391, 2.2157,
])
ys = np.array([
    -4.4127, -3.3713, -3.0919, -1.9637, -1.7391, -0.7213, -0.2871, 0.7719,
    0.9973, 6.2391, 2.3917, 3.3371,
])


def f(p):
    w, b = p
    z = w * xs + b
    return np.mean(
        np.where(
            np.abs(z - ys) <= 0.5, (z - ys)**2
            / 2, 0.5
            * (np.abs(z - ys) - 0.5 / 2)
        )
    )


def gradient(p):
    w, b = p
    z = w * xs + b
    slope = np.clip(z - ys, -0.5, 0.5)
    return np.array([np.mean(slope * xs), np.mean(slope)])


x = np.array([0.0, 0.0])
eta, beta1, beta2, eps, tau = 0.1, 0.9, 0.999, 1e-8, 5.0
m = np.zeros(2)
v = np.zeros(2)
print(0, *x, f(x))
for k in range(1, 51):
    g = gradient(x)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    rho_inf = 2 / (1 - beta2) - 1
    rho = rho_inf - 2 * k * beta2**k / (1 - beta2**k)
    if rho > tau:
        r = np.sqrt(
            (rho - 4)
            * (rho - 2)
            * rho_inf
            / ((rho_inf - 4) * (rho_inf - 2) * rho)
        )
    else:
        r = 0
    if rho > tau:
        x = (
            x
            - eta
            * r
            * m_hat
            / (np.sqrt(v_hat) + eps / np.sqrt(1 - beta2**k))
        )
    else:
        x = x - eta * m_hat
    print(k, *x, f(x))
