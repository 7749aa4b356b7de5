import torch

y = torch.tensor([1, 0, 0, 1, 0], dtype=torch.float64)
answers = torch.tensor([
    [0.80, 0.10, 0.05, 0.90, 0.05],
    [0.95, 0.05, 0.01, 0.95, 0.01],
    [0.30, 0.40, 0.20, 0.65, 0.20],
], dtype=torch.float64)

loss = torch.nn.BCELoss()
for p in answers:
    print(f"{loss(p, y):.5f}")
