import torch

torch.manual_seed(1)
drop = torch.nn.Dropout(0.3)
a = torch.tanh(torch.arange(1.0, 6.0) / 3)
w = torch.tensor([0.9, -0.4, 0.7, 0.3, -0.6])
drop.eval()
print(f"{(w @ drop(a)).item():.4f}")

# In training a value is 0, or divided by 0.7.
drop.train()
factors = drop(torch.ones(1000)).unique()
print(" ".join(f"{f:.4f}" for f in factors.tolist()))
