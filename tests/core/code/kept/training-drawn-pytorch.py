import functools

import numpy as np
import torch


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


class Dropout(torch.nn.Module):
    def __init__(self, layer, width, rate):
        super().__init__()
        self.drawn = layer, width, rate

    def forward(self, a):
        if not self.training:
            return a
        layer, width, rate = self.drawn
        return a * torch.tensor(mask(k, layer, rows, width, rate))


class RReLU(torch.nn.Module):
    def __init__(self, layer, width):
        super().__init__()
        self.drawn = layer, width

    def forward(self, z):
        layer, width = self.drawn
        s = 0.22916666666666666
        if self.training:
            s = torch.tensor(slopes(k, layer, rows, width))
        return torch.where(z > 0, z, s * z)


inputs, targets = torch.tensor(inputs), torch.tensor(targets)
model = torch.nn.Sequential(
    torch.nn.Linear(3, 8),
    torch.nn.LeakyReLU(0.01),
    Dropout(0, 8, 0.2),
    torch.nn.Linear(8, 4),
    RReLU(1, 4),
    torch.nn.Linear(4, 2),
).double()


def loss(rows=slice(None)):
    z, y = model(inputs[rows]), targets[rows]
    return torch.nn.functional.cross_entropy(z, y)


def penalty():
    weights = [p for p in model.parameters() if p.dim() == 2]
    return sum(0.001 * W.abs().sum() + 0.01 * (W**2).sum() for W in weights)


def clip(limit):
    length = torch.cat([p.grad.flatten() for p in model.parameters()]).norm()
    for p in model.parameters():
        p.grad /= max(1, length / limit)


def rate(k):
    eta, gamma, s = 0.001, 0.9, 50.0
    t = k - 1
    return eta * gamma**(t / s)


torch.nn.utils.vector_to_parameters(torch.tensor(start), model.parameters())
optimizer = torch.optim.SGD(model.parameters(), lr=rate(1))
model.eval()
print(0, loss().item())
for k in range(1, 21):
    optimizer.param_groups[0]["lr"] = rate(k)
    rows = batch(k)
    model.train()
    optimizer.zero_grad()
    (loss(rows) + penalty()).backward()
    clip(1.0)
    optimizer.step()
    model.eval()
    print(k, loss().item())
