/** What work passes on its way, and waits at while it is stopped. */
export interface Gate {
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Resolves at once, or when work may go on. */
  readonly passed: () => Promise<void>;
}

/** A gate, open at first. Aborting the signal opens it too: what waits there has to learn that it is cancelled. */
export function createGate(signal?: AbortSignal): Gate {
  let opened: Promise<void> | null = null;
  let open = () => {};
  const goOn = () => {
    opened = null;
    open();
  };
  signal?.addEventListener('abort', goOn, { once: true });
  return {
    get stopped() {
      return opened !== null;
    },
    stop() {
      opened ??= new Promise((resolve) => {
        open = resolve;
      });
    },
    goOn,
    async passed() {
      while (opened) await opened;
    },
  };
}
