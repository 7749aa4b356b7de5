import torch

z = torch.tensor([[2.0, 1.0, 0.1], [1000.0, 0.0, -1000.0]])
y = torch.tensor([0, 1])

losses = torch.nn.CrossEntropyLoss(reduction="none")
for loss in losses(z, y):
    print(f"{loss:.3f}")
