/** Where each optimizer is taught: a page of the course, and the heading there if it has one of its own. */
export const taughtAt: Readonly<Record<string, string>> = {
  sgd: 'lessons/gradient-descent',
  momentum: 'lessons/momentum#heavy-ball',
  nag: 'lessons/momentum#nag',
  adagrad: 'lessons/adaptive#adagrad',
  rmsprop: 'lessons/adaptive#rmsprop',
  adadelta: 'lessons/adaptive#adadelta',
  adam: 'lessons/adam#two-moments',
  adamw: 'lessons/adam#adamw',
  adamax: 'lessons/adam#adamax',
  nadam: 'lessons/adam#nadam',
  radam: 'lessons/adam#radam',
  lion: 'lessons/adam#lion',
  ftrl: 'lessons/adam#ftrl',
  armijo: 'lessons/adam#second-order',
  newton: 'lessons/adam#second-order',
  lbfgs: 'lessons/adam#second-order',
};
