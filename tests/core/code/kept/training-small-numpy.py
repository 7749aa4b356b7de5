import numpy as np

inputs = np.array([
    [0.56, 0.705], [1.529, -0.466], [0.722, 0.881], [0.64, -0.152],
    [-0.866, 0.732], [0.196, -0.061], [-0.152, 0.44], [1.973, 0.161],
    [-0.196, 0.911], [-0.415, 0.925], [0.958, 0.278], [2.087, 0.254],
])
targets = np.array([0, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 1], float)[:, None]

start = np.array([
    0.8488152937171293, -0.8785838570578489, 0.2838758735707291,
    -0.5418776221387125, 0.0, 0.0, 1.223864402650048, 0.3880700637557354,
    0.0,
])


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def split(x):
    return (
        x[0:4].reshape(2, 2), x[4:6],
        x[6:8].reshape(1, 2), x[8:9],
    )


def loss(x):
    W1, b1, W2, b2 = split(x)
    a0, y = inputs, targets
    z1 = a0 @ W1.T + b1
    a1 = np.tanh(z1)
    z = a1 @ W2.T + b2
    return np.mean(np.logaddexp(z, 0) - y * z)


def gradient(x, k):
    W1, b1, W2, b2 = split(x)
    a0, y = inputs, targets
    z1 = a0 @ W1.T + b1
    a1 = np.tanh(z1)
    z = a1 @ W2.T + b2
    d2 = (sigmoid(z) - y) / len(y)
    d1 = (d2 @ W2) * (1 - np.tanh(z1)**2)
    return np.concatenate([
        (d1.T @ a0).ravel(), d1.sum(axis=0),
        (d2.T @ a1).ravel(), d2.sum(axis=0),
    ])


x = start
eta, beta1, beta2, eps = 0.02, 0.9, 0.999, 1e-8
m = np.zeros(9)
v = np.zeros(9)
print(0, loss(x))
for k in range(1, 21):
    g = gradient(x, k)
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**k)
    v_hat = v / (1 - beta2**k)
    x = x - eta * m_hat / (np.sqrt(v_hat) + eps)
    print(k, loss(x))
