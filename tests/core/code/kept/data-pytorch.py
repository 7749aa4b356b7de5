import torch

xs = torch.tensor([
    -2.1342, -1.7281, -1.3327, -0.9114, -0.5273, -0.1389, 0.2917, 0.6831,
    1.0473, 1.4629, 1.8391, 2.2157,
], dtype=torch.float64)
ys = torch.tensor([
    -4.4127, -3.3713, -3.0919, -1.9637, -1.7391, -0.7213, -0.2871, 0.7719,
    0.9973, 6.2391, 2.3917, 3.3371,
], dtype=torch.float64)


def f(p):
    w, b = p
    z = w * xs + b
    return torch.nn.functional.huber_loss(z, ys, delta=0.5)


x = torch.tensor([0.0, 0.0], dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.RAdam([x], lr=0.1, betas=(0.9, 0.999), eps=1e-8)
print(0, *x.tolist(), f(x).item())
for k in range(1, 51):
    optimizer.zero_grad()
    f(x).backward()
    optimizer.step()
    print(k, *x.tolist(), f(x).item())
