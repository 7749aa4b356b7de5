# {"run":0,"code":"other-form","optimizer":"nag","form":"pytorch"}
