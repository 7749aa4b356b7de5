import type { Mount } from '../context.ts';
export const mountSurface: Mount = () => () => {};
