# {"run":2,"code":"too-long","optimizer":"lbfgs"}
import numpy as np


def f(p):
    x, y = p
    return (1 - x)**2 + 100 * (y - x**2)**2


def gradient(p):
    x, y = p
    a = y - x**2
    dx = -2 * (1 - x) - 400 * a * x
    dy = 200 * a
    return np.array([dx, dy])


def hessian(p):
    x, y = p
    dxx = 2 - 400 * (y - x**2 - 2 * x**2)
    dxy = -400 * x
    dyy = 200
    return np.array([[dxx, dxy], [dxy, dyy]])


def adam(x):
    eta, beta1, beta2, eps = 0.5, 0.9, 0.999, 1e-8
    m = np.zeros(2)
    v = np.zeros(2)
    yield x
    for k in range(1, 51):
        g = gradient(x)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_hat = m / (1 - beta1**k)
        v_hat = v / (1 - beta2**k)
        x = x - eta * m_hat / (np.sqrt(v_hat) + eps)
        yield x


def momentum(x):
    eta, beta = 0.001, 0.9
    v = np.zeros(2)
    yield x
    for k in range(1, 51):
        g = gradient(x)
        v = beta * v + g
        x = x - eta * v
        yield x


def newton(x):
    eta = 1.0
    yield x
    for k in range(1, 51):
        g = gradient(x)
        d = -np.linalg.solve(hessian(x), g)
        x = x + eta * d
        yield x


for rule in [adam, momentum, newton]:
    for start in [[-1.2, 1.0], [0.0, 0.0]]:
        print(rule.__name__, start)
        for k, x in enumerate(rule(np.array(start))):
            print(k, *x, f(x))
