import jax
import jax.numpy as jnp
import optax
import numpy as np

jax.config.update("jax_enable_x64", True)

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


def arrays(x):
    return [
        x[0:4].reshape(2, 2), x[4:6],
        x[6:8].reshape(1, 2), x[8:9],
    ]


def forward(weights, a):
    W1, b1, W2, b2 = weights
    z1 = a @ W1.T + b1
    a1 = jnp.tanh(z1)
    return a1 @ W2.T + b2


def loss(weights, rows=slice(None)):
    z, y = forward(weights, inputs[rows]), targets[rows]
    return jnp.mean(jax.nn.softplus(z) - y * z)


weights = [jnp.array(part) for part in arrays(start)]
optimizer = optax.adam(learning_rate=0.02, b1=0.9, b2=0.999, eps=1e-8)
state = optimizer.init(weights)
print(0, loss(weights).item())
for k in range(1, 21):
    gradients = jax.grad(loss)(weights)
    updates, state = optimizer.update(gradients, state, weights)
    weights = optax.apply_updates(weights, updates)
    print(k, loss(weights).item())
