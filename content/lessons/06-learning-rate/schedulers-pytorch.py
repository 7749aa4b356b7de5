import torch

x = torch.zeros(2, requires_grad=True)
optimizer = torch.optim.SGD([x], lr=1.0)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=100)

for t in range(151):
    if t % 50 == 0:
        print(f"{scheduler.get_last_lr()[0]:.2f}")
    optimizer.step()
    scheduler.step()
