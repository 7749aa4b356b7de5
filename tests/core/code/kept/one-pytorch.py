import torch


def f(p):
    x, y = p
    return (
        (1.5 - x + x * y)**2
        + (2.25 - x + x * y**2)**2
        + (2.625 - x + x * y**3)**2
    )


x = torch.tensor([1.0, 1.5], dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([x], lr=0.5, betas=(0.9, 0.999), eps=1e-8)
print(0, *x.tolist(), f(x).item())
for k in range(1, 101):
    optimizer.zero_grad()
    f(x).backward()
    optimizer.step()
    print(k, *x.tolist(), f(x).item())
