import os

os.environ["KERAS_BACKEND"] = "jax"

import jax
import jax.numpy as jnp
import keras
import numpy as np

jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")

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

model = keras.Sequential([
    keras.Input((2,)),
    keras.layers.Dense(2, activation="tanh"),
    keras.layers.Dense(1),
])
variables = model.trainable_variables
criterion = keras.losses.BinaryCrossentropy(from_logits=True)


def arrays(x):
    return [
        x[0:4].reshape(2, 2).T, x[4:6],
        x[6:8].reshape(1, 2).T, x[8:9],
    ]


def loss(weights, rows=slice(None), training=False):
    z, _ = model.stateless_call(weights, [], inputs[rows], training=training)
    return criterion(targets[rows], z)


def objective(weights, rows):
    return loss(weights, rows, training=True)


model.set_weights(arrays(start))
optimizer = keras.optimizers.Adam(
    learning_rate=0.02, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
)
print(0, loss([one.value for one in variables]).item())
for k in range(1, 21):
    rows = np.arange(12)
    gradients = jax.grad(objective)([one.value for one in variables], rows)
    optimizer.apply(gradients, variables)
    print(k, loss([one.value for one in variables]).item())
