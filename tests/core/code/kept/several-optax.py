# {"run":2,"code":"otherwise","optimizer":"lbfgs"}
# {"run":3,"code":"no-optimizer","optimizer":"newton"}
import jax
import jax.numpy as jnp
import optax

jax.config.update("jax_enable_x64", True)


def f(p):
    x, y = p
    return (1 - x)**2 + 100 * (y - x**2)**2


optimizers = {
    "adam": optax.adam(learning_rate=0.5, b1=0.9, b2=0.999, eps=1e-8),
    "momentum": optax.sgd(learning_rate=0.001, momentum=0.9),
}

for name, optimizer in optimizers.items():
    for start in [[-1.2, 1.0], [0.0, 0.0]]:
        print(name, start)
        x = jnp.array(start)
        state = optimizer.init(x)
        print(0, *x.tolist(), f(x).item())
        for k in range(1, 51):
            updates, state = optimizer.update(jax.grad(f)(x), state, x)
            x = optax.apply_updates(x, updates)
            print(k, *x.tolist(), f(x).item())
