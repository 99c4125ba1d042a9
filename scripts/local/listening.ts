import { once } from 'node:events'
import type { Server } from 'node:http'

export interface Service {
  /** Such as `http://127.0.0.1:4080/`. */
  address: string
  /** Ends open connections too. */
  close: () => Promise<void>
}

/**
 * Listens on this machine alone.
 *
 * @param port 0 picks a free one
 * @throws as `server.listen` does: `code` EADDRINUSE where the port is taken
 */
export async function listenLocally(server: Server, port = 0): Promise<Service> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error(`no port was bound: ${String(bound)}`)
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        // The database engine reports success as null rather than undefined.
        server.close(error => (error instanceof Error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
