import { createServer } from 'node:net';

/** Listens for a moment; gives the port it got, or null if the port is taken. A family the machine does not have counts as free. */
function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(port);
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Whether nobody listens at this port of localhost, be it by IPv4 or IPv6. Rejects where listening is not allowed. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port, '127.0.0.1')) !== null && (await tryPort(port, '::1')) !== null;
}

/** A port of localhost that nobody listens at. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = await tryPort(0, '127.0.0.1');
    if (port !== null && (await isFree(port))) return port;
  }
}
