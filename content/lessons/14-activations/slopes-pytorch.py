import torch

activations = [
    torch.nn.Sigmoid(),
    torch.nn.Tanh(),
    torch.nn.ReLU(),
    torch.nn.LeakyReLU(0.01),
]
for activation in activations:
    z = torch.tensor([3.0, -3.0], requires_grad=True)
    a = activation(z)
    a.sum().backward()
    print(f"{a[0]:.4f} {z.grad[0]:.4f} {z.grad[1]:.4f}")
