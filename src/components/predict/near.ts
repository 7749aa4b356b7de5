/* Brings the boxes of predictions to life as a reader comes near them. */
/** Looks which boxes are near the view. */
export const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void import('./box.ts').then(
        ({ liveBox }) => liveBox(target as HTMLElement),
        // It is asked for again when the box comes near again.
        () => near.observe(target),
      );
    }
  },
  { rootMargin: '600px' },
);

for (const box of document.querySelectorAll('[data-predict]')) near.observe(box);
