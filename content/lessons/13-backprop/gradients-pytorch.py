import torch

x, y = torch.tensor([1.0, 2.0]), 1.0
hidden = torch.nn.Linear(2, 2)
output = torch.nn.Linear(2, 1)
with torch.no_grad():
    hidden.weight.copy_(torch.tensor([[0.5, -0.3], [0.8, 0.2]]))
    hidden.bias.copy_(torch.tensor([0.2, -0.4]))
    output.weight.copy_(torch.tensor([[1.2, -0.7]]))
    output.bias.fill_(0.3)

out = output(torch.tanh(hidden(x)))
loss = ((out - y)**2).sum()
loss.backward()

print(f"{loss.item():.4f}")
print(" ".join(f"{g:.4f}" for g in hidden.weight.grad.ravel().tolist()))
print(" ".join(f"{g:.4f}" for g in hidden.bias.grad.tolist()))
print(" ".join(f"{g:.4f}" for g in
               [*output.weight.grad.ravel().tolist(), output.bias.grad.item()]))
