import torch
from torch.nn import functional as F

x = torch.tensor([-2, -1.4, -0.8, -0.3, 0.4, 0.9, 1.5, 2.1], dtype=torch.float64)
y = torch.tensor([0.6, 0.9, 1.6, 1.5, 2.4, 2.3, 3.2, 3.1], dtype=torch.float64)

prediction = -0.4 * x + 1
mse = F.mse_loss(prediction, y)
mae = F.l1_loss(prediction, y)
huber = F.huber_loss(prediction, y, delta=1.0)
log_cosh = torch.mean(torch.log(torch.cosh(prediction - y)))
print(f"{mse:.3f} {mae:.3f} {huber:.3f} {log_cosh:.3f}")

inputs = torch.stack([x, torch.ones_like(x)], dim=1)
w, b = torch.linalg.lstsq(inputs, y[:, None]).solution.flatten()
print(f"{w:.3f} {b:.3f}")
