// The style sheets of all sketches. A module of its own, so that whoever imports it after those of all figures has them in that order.
import.meta.glob('../sketches/*/style.css', { eager: true });
