// All about predictions comes with what lesson-loader.ts loads at the first scrolling. Whoever points at something before that has it load, too.
for (const type of ['pointerover', 'focusin'])
  addEventListener(type, () => dispatchEvent(new Event('scroll')), { once: true });
