import os

os.environ["KERAS_BACKEND"] = "jax"

import jax
import jax.numpy as jnp
import keras

jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")


def f(p):
    x, y = p
    return (x**2 + y**2) / (1 + x**2 + y**2)


x = keras.Variable([-5.0, 3.0])
optimizer = keras.optimizers.Adam(
    learning_rate=0.5, beta_1=0.9, beta_2=0.999, epsilon=1e-7,
)
print(0, *x.numpy().tolist(), f(x.value).item())
for k in range(1, 101):
    gradient = jax.grad(f)(x.value)
    optimizer.apply([gradient], [x])
    print(k, *x.numpy().tolist(), f(x.value).item())
