import gzip
import numpy as np

# 1,797 digits: 64 grey values from 0 to 16, then the class.
with gzip.open("digits.u8.gz") as file:
    records = np.frombuffer(file.read(), np.uint8).reshape(-1, 65)
x, y = records[:, :64] / 16, records[:, 64]
x_train, y_train, x_val, y_val = x[:1438], y[:1438], x[1438:], y[1438:]


# The model: 64-32-10, with weights that both scripts start from.
def start(width, inputs):
    n = np.arange(1, width * inputs + 1.0).reshape(width, inputs)
    return 2 / np.sqrt(inputs) * np.sin(n**2)


W, b = start(32, 64), np.zeros(32)
V, c = start(10, 32), np.zeros(10)


def log_softmax(a):
    z = a @ V.T + c
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def nll(log_p, y):
    return -log_p[np.arange(len(y)), y].mean()


# compile: SGD with this learning rate, cross-entropy, accuracy.
eta = 0.3

# fit: three epochs, batches of 32.
for epoch in range(3):
    total = 0
    for k in range(0, len(x_train), 32):
        xb, yb = x_train[k:k + 32], y_train[k:k + 32]
        a = np.maximum(xb @ W.T + b, 0)
        log_p = log_softmax(a)
        total += nll(log_p, yb) * len(yb)
        delta = (np.exp(log_p) - np.eye(10)[yb]) / len(yb)
        deltas = (delta @ V) * (a > 0)
        W -= eta * deltas.T @ xb
        b -= eta * deltas.sum(axis=0)
        V -= eta * delta.T @ a
        c -= eta * delta.sum(axis=0)
    log_p = log_softmax(np.maximum(x_val @ W.T + b, 0))
    accuracy = (log_p.argmax(axis=1) == y_val).mean()
    print(f"{total / len(x_train):.4f} {nll(log_p, y_val):.4f} {accuracy:.4f}")
