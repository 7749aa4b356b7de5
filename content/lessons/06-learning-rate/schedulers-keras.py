import keras

rate = keras.optimizers.schedules.CosineDecay(1.0, decay_steps=100)
optimizer = keras.optimizers.SGD(learning_rate=rate)

for t in range(0, 151, 50):
    print(f"{rate(t):.2f}")
