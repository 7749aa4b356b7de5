import functools

import numpy as np


def uniform(seed, stream, i, j):  # Threefry-2x32
    i, j = np.broadcast_arrays(*np.atleast_1d(i, j))
    keys = [seed, stream, seed ^ stream ^ 0x1BD11BDA]
    a, b = i.astype(np.uint32) + keys[0], j.astype(np.uint32) + keys[1]
    for group in range(1, 6):
        for turn in [(17, 29, 16, 24), (13, 15, 26, 6)][group % 2]:
            a = a + b
            b = a ^ (b << turn | b >> 32 - turn)
        a = a + keys[group % 3]
        b = b + keys[(group + 1) % 3] + group
    return ((a >> 5) * 2.0**26 + (b >> 6)) / 2.0**53


def draw(layer, count, size):
    return size * (2 * uniform(1, 65536 + layer, np.arange(count), 0) - 1)


x, y = np.array([
    [-0.419, -0.98], [-1.802, -0.965], [0.046, -0.802], [0.976, 0.779],
    [1.999, -0.709], [-0.466, 0.511], [-0.102, -0.043], [-1.212, 2.182],
    [-0.334, 1.582], [0.292, 1.709], [0.497, -0.16], [0.826, 2.623],
]).T
inputs = np.stack([x, y, np.sin(x)], axis=1)
targets = np.array([0, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 1], np.int64)
inputs = (inputs - inputs.mean(axis=0)) / inputs.std(axis=0)

start = np.concatenate([
    draw(0, 24, 0.7385489458759964), np.zeros(8),
    draw(1, 32, 0.7071067811865475), np.zeros(4),
    draw(2, 8, 0.9999999999999999), np.zeros(2),
])


def words(seed, stream):  # sfc32
    a, b, c, n = 0, seed, stream, 1
    while True:
        word = (a + b + n) % 2**32
        a, b, n = b ^ b >> 9, (c + (c << 3)) % 2**32, n + 1
        c = ((c << 21 | c >> 11) + word) % 2**32
        yield word


@functools.cache
def order(epoch):
    rows, word = list(range(12)), words(1, epoch)
    for _ in range(12):
        next(word)
    for i in range(11, 0, -1):
        high, low = next(word) >> 5, next(word) >> 6
        j = int((high * 2**26 + low) / 2**53 * (i + 1))
        rows[i], rows[j] = rows[j], rows[i]
    return rows


def batch(k):
    epoch, place = divmod(k - 1, 3)
    return order(epoch)[5 * place:5 * (place + 1)]


def mask(k, layer, rows, width, rate):
    places = np.asarray(rows)[:, None] * width + np.arange(width)
    drawn = uniform(1, 131072 + layer, k - 1, places)
    return (drawn >= rate) / (1 - rate)


def slopes(k, layer, rows, width):
    places = np.asarray(rows)[:, None] * width + np.arange(width)
    drawn = uniform(1, 196608 + layer, k - 1, places)
    return 0.125 + (0.3333333333333333 - 0.125) * drawn


def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def split(x):
    return (
        x[0:24].reshape(8, 3), x[24:32],
        x[32:64].reshape(4, 8), x[64:68],
        x[68:76].reshape(2, 4), x[76:78],
    )


def loss(x):
    W1, b1, W2, b2, W3, b3 = split(x)
    a0, y = inputs, targets
    z1 = a0 @ W1.T + b1
    a1 = np.where(z1 > 0, z1, 0.01 * z1)
    z2 = a1 @ W2.T + b2
    a2 = np.where(z2 > 0, z2, 0.22916666666666666 * z2)
    z = a2 @ W3.T + b3
    return -np.mean(log_softmax(z)[np.arange(len(y)), y])


def gradient(x, k):
    W1, b1, W2, b2, W3, b3 = split(x)
    rows = batch(k)
    a0, y = inputs[rows], targets[rows]
    z1 = a0 @ W1.T + b1
    q1 = mask(k, 0, rows, 8, 0.2)
    a1 = q1 * np.where(z1 > 0, z1, 0.01 * z1)
    z2 = a1 @ W2.T + b2
    s2 = slopes(k, 1, rows, 4)
    a2 = np.where(z2 > 0, z2, s2 * z2)
    z = a2 @ W3.T + b3
    d3 = (np.exp(log_softmax(z)) - np.eye(2)[y]) / len(y)
    d2 = (d3 @ W3) * np.where(z2 > 0, 1, s2)
    d1 = (d2 @ W2) * q1 * np.where(z1 > 0, 1, 0.01)
    return np.concatenate([
        (d1.T @ a0 + 0.001 * np.sign(W1) + 0.02 * W1).ravel(), d1.sum(axis=0),
        (d2.T @ a1 + 0.001 * np.sign(W2) + 0.02 * W2).ravel(), d2.sum(axis=0),
        (d3.T @ a2 + 0.001 * np.sign(W3) + 0.02 * W3).ravel(), d3.sum(axis=0),
    ])


def clip(g, limit):
    return g / max(1, np.linalg.norm(g) / limit)


def rate(k):
    eta, gamma, s = 0.001, 0.9, 50.0
    t = k - 1
    return eta * gamma**(t / s)


x = start
print(0, loss(x))
for k in range(1, 21):
    eta = rate(k)
    g = clip(gradient(x, k), 1.0)
    x = x - eta * g
    print(k, loss(x))
