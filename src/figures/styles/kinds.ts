// The style sheets of all kinds. A module of its own, so that whoever imports it after those of all figures has them in that order.
import.meta.glob('../kinds/*/style.css', { eager: true });
