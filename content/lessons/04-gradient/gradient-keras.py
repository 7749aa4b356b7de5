import os

os.environ["KERAS_BACKEND"] = "jax"

import jax
from keras import ops


def f(x, y):
    bowl = 0.1 * ((x + 1)**2 + (y + 1)**2)
    return bowl - ops.exp(-2 * (x - 2)**2 - 2 * (y - 1)**2)


dx, dy = jax.grad(f, argnums=(0, 1))(2.4, -1.6)
print(f"{dx:.3f} {dy:.3f}")
