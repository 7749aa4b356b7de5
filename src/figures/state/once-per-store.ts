import type { Store } from './store.ts';

interface Service {
  users: number;
  readonly stop: () => void;
}

const running = new WeakMap<Store, Map<string, Service>>();

/**
 * Starts something that a store needs once, however many figures show it: the first figure starts it, the last one to leave stops it.
 * Returns how a figure leaves.
 */
export function oncePerStore(store: Store, name: string, start: () => () => void): () => void {
  const services = running.get(store) ?? new Map<string, Service>();
  running.set(store, services);
  const service = services.get(name) ?? { users: 0, stop: start() };
  services.set(name, service);
  service.users++;
  return () => {
    service.users--;
    if (service.users > 0) return;
    services.delete(name);
    service.stop();
  };
}
