# {"run":3,"code":"no-optimizer","optimizer":"newton"}
import torch


def f(p):
    x, y = p
    return (1 - x)**2 + 100 * (y - x**2)**2


def closure():
    optimizer.zero_grad()
    loss = f(x)
    loss.backward()
    return loss


optimizers = {
    "adam": lambda x: torch.optim.Adam(
        [x], lr=0.5, betas=(0.9, 0.999), eps=1e-8,
    ),
    "momentum": lambda x: torch.optim.SGD([x], lr=0.001, momentum=0.9),
    "lbfgs": lambda x: torch.optim.LBFGS(
        [x],
        lr=1.0,
        history_size=10,
        max_iter=1,
        tolerance_grad=1e-7,
        tolerance_change=1e-9,
        line_search_fn="strong_wolfe",
    ),
}

for name, make in optimizers.items():
    for start in [[-1.2, 1.0], [0.0, 0.0]]:
        print(name, start)
        x = torch.tensor(start, dtype=torch.float64, requires_grad=True)
        optimizer = make(x)
        print(0, *x.tolist(), f(x).item())
        for k in range(1, 51):
            optimizer.step(closure)
            print(k, *x.tolist(), f(x).item())
