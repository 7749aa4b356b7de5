/** Loads a classic script and hands out what it defines. Rejects if that is nothing. */
export function loadScript<T>(address: string, defined: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const parts = defined();
      if (parts) resolve(parts);
      else reject(new Error(`${address} is not what it should be`));
    };
    script.onerror = () => reject(new Error(`${address} cannot be loaded`));
    document.head.append(script);
  });
}
