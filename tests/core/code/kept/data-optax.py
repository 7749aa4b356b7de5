# {"run":0,"code":"other-form","optimizer":"radam","form":"optax"}
