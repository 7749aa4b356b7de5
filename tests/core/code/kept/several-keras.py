# {"run":0,"code":"other-form","optimizer":"adam","form":"keras"}
# {"run":2,"code":"no-optimizer","optimizer":"lbfgs"}
# {"run":3,"code":"no-optimizer","optimizer":"newton"}
import os

os.environ["KERAS_BACKEND"] = "jax"

import jax
import jax.numpy as jnp
import keras

jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")


def f(p):
    x, y = p
    return (1 - x)**2 + 100 * (y - x**2)**2


for start in [[-1.2, 1.0], [0.0, 0.0]]:
    print(start)
    x = keras.Variable(start)
    optimizer = keras.optimizers.SGD(learning_rate=0.001, momentum=0.9)
    print(0, *x.numpy().tolist(), f(x.value).item())
    for k in range(1, 51):
        gradient = jax.grad(f)(x.value)
        optimizer.apply([gradient], [x])
        print(k, *x.numpy().tolist(), f(x.value).item())
