import keras
from keras import ops

x = ops.array([-2, -1.4, -0.8, -0.3, 0.4, 0.9, 1.5, 2.1])
y = ops.array([0.6, 0.9, 1.6, 1.5, 2.4, 2.3, 3.2, 3.1])

prediction = -0.4 * x + 1
mse = keras.losses.MeanSquaredError()(y, prediction)
mae = keras.losses.MeanAbsoluteError()(y, prediction)
huber = keras.losses.Huber(delta=1.0)(y, prediction)
log_cosh = keras.losses.LogCosh()(y, prediction)
print(f"{mse:.3f} {mae:.3f} {huber:.3f} {log_cosh:.3f}")

inputs = ops.stack([x, ops.ones_like(x)], axis=1)
w, b = ops.lstsq(inputs, y)
print(f"{w:.3f} {b:.3f}")
