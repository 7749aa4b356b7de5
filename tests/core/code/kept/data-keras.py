# {"run":0,"code":"no-optimizer","optimizer":"radam"}
