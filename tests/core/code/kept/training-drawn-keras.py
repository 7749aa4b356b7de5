import functools
import os

os.environ["KERAS_BACKEND"] = "jax"

import jax
import jax.numpy as jnp
import keras
import numpy as np

jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")


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


class Dropout(keras.layers.Layer):
    def __init__(self, layer, width, rate):
        super().__init__()
        self.drawn = layer, width, rate

    def call(self, a, training=False):
        if not training:
            return a
        layer, width, rate = self.drawn
        return a * mask(k, layer, rows, width, rate)


class RReLU(keras.layers.Layer):
    def __init__(self, layer, width):
        super().__init__()
        self.drawn = layer, width

    def call(self, a, training=False):
        if not training:
            return keras.ops.where(a > 0, a, 0.22916666666666666 * a)
        layer, width = self.drawn
        return keras.ops.where(a > 0, a, slopes(k, layer, rows, width) * a)


def leaky_relu(z):
    return keras.ops.where(z > 0, z, 0.01 * z)


model = keras.Sequential([
    keras.Input((3,)),
    keras.layers.Dense(8, activation=leaky_relu),
    Dropout(0, 8, 0.2),
    keras.layers.Dense(4),
    RReLU(1, 4),
    keras.layers.Dense(2),
])
variables = model.trainable_variables
criterion = keras.losses.SparseCategoricalCrossentropy(from_logits=True)


def arrays(x):
    return [
        x[0:24].reshape(8, 3).T, x[24:32],
        x[32:64].reshape(4, 8).T, x[64:68],
        x[68:76].reshape(2, 4).T, x[76:78],
    ]


def loss(weights, rows=slice(None), training=False):
    z, _ = model.stateless_call(weights, [], inputs[rows], training=training)
    return criterion(targets[rows], z)


def objective(weights, rows):
    penalty = sum(
        0.001 * jnp.abs(W).sum() + 0.01 * (W**2).sum()
        for W in weights[::2]
    )
    return loss(weights, rows, training=True) + penalty


def rate(k):
    eta, gamma, s = 0.001, 0.9, 50.0
    t = k - 1
    return eta * gamma**(t / s)


model.set_weights(arrays(start))
optimizer = keras.optimizers.SGD(
    learning_rate=rate(1), global_clipnorm=1.0,
)
print(0, loss([one.value for one in variables]).item())
for k in range(1, 21):
    optimizer.learning_rate = rate(k)
    rows = batch(k)
    gradients = jax.grad(objective)([one.value for one in variables], rows)
    optimizer.apply(gradients, variables)
    print(k, loss([one.value for one in variables]).item())
