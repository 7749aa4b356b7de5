import keras
from keras import ops

y = ops.array([1, 0, 0, 1, 0], dtype="float32")
answers = ops.array([
    [0.80, 0.10, 0.05, 0.90, 0.05],
    [0.95, 0.05, 0.01, 0.95, 0.01],
    [0.30, 0.40, 0.20, 0.65, 0.20],
])

loss = keras.losses.BinaryCrossentropy()
for p in answers:
    print(f"{loss(y, p):.5f}")
