import numpy as np
import torch

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

inputs, targets = torch.tensor(inputs), torch.tensor(targets)
model = torch.nn.Sequential(
    torch.nn.Linear(2, 2),
    torch.nn.Tanh(),
    torch.nn.Linear(2, 1),
).double()


def loss(rows=slice(None)):
    z, y = model(inputs[rows]), targets[rows]
    return torch.nn.functional.binary_cross_entropy_with_logits(z, y)


torch.nn.utils.vector_to_parameters(torch.tensor(start), model.parameters())
optimizer = torch.optim.Adam(
    model.parameters(), lr=0.02, betas=(0.9, 0.999), eps=1e-8,
)
print(0, loss().item())
for k in range(1, 21):
    optimizer.zero_grad()
    loss().backward()
    optimizer.step()
    print(k, loss().item())
