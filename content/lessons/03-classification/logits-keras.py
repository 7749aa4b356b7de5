import keras
from keras import ops

z = ops.array([[2.0, 1.0, 0.1], [1000.0, 0.0, -1000.0]])
y = ops.array([0, 1])

losses = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction=None)
for loss in losses(y, z):
    print(f"{loss:.3f}")
