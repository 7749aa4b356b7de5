# {"run":0,"code":"other-form","optimizer":"adam","form":"pytorch"}
