declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** The engine as an HTTP server; closing the server closes its files. In memory without `path`. */
  export default function dynalite(options: { path?: string; createTableMs?: number }): Server
}
