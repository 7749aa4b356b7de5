import jax
import jax.numpy as jnp
import optax

jax.config.update("jax_enable_x64", True)


def f(p):
    x, y = p
    return (
        (1.5 - x + x * y)**2
        + (2.25 - x + x * y**2)**2
        + (2.625 - x + x * y**3)**2
    )


x = jnp.array([1.0, 1.5])
optimizer = optax.adam(learning_rate=0.5, b1=0.9, b2=0.999, eps=1e-8)
state = optimizer.init(x)
print(0, *x.tolist(), f(x).item())
for k in range(1, 101):
    updates, state = optimizer.update(jax.grad(f)(x), state, x)
    x = optax.apply_updates(x, updates)
    print(k, *x.tolist(), f(x).item())
