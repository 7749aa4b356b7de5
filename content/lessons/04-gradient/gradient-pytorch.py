import torch


def f(x, y):
    bowl = 0.1 * ((x + 1)**2 + (y + 1)**2)
    return bowl - torch.exp(-2 * (x - 2)**2 - 2 * (y - 1)**2)


x = torch.tensor(2.4, requires_grad=True)
y = torch.tensor(-1.6, requires_grad=True)
f(x, y).backward()
print(f"{x.grad:.3f} {y.grad:.3f}")
