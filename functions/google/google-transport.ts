import { AsyncLocalStorage } from 'node:async_hooks'
import type { auth } from 'googleapis/build/src/apis/sheets/index.js'
import { failureText } from './failure-texts.ts'
import { ReadingFailed } from './reading-failed.ts'

export type TransportOptions = NonNullable<NonNullable<ConstructorParameters<typeof auth.JWT>[0]>['transporterOptions']>

/** How the Google client's requests leave: where to, until when, and how many to the APIs. */
export interface GoogleTransport {
  options: TransportOptions
  /** Requests to the Sheets and Drive APIs so far; requests for tokens are not counted. */
  requests(): number
  /** Cuts off every request that `work` leads to, requests for tokens included, when the signal aborts. */
  within<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>
}

/**
 * @param apiRoot replaces the hosts of the APIs and of Google's token address; null = Google's own
 * @param account see failureText
 */
export function googleTransport(apiRoot: string | null, account: () => string | null): GoogleTransport {
  const signals = new AsyncLocalStorage<AbortSignal>()
  let requests = 0
  return {
    requests: () => requests,
    within: (signal, work) => signals.run(signal, work),
    options: {
      adapter: async (options, send) => {
        // The client's own retries know neither Retry-After nor a deadline.
        options.retry = false
        options.retryConfig = { retry: 0 }
        const toApi = API_HOSTS.has(options.url.hostname)
        if (toApi) requests++
        const signal = signals.getStore()
        const url = addressOf(options.url, apiRoot)
        const { agent, ...rest } = options
        const response = await send({
          ...rest,
          url,
          // The agent may be the one of a proxy, chosen by Google's host: a proxy can't reach this machine's own addresses.
          ...(agent === undefined || LOOPBACK.has(url.hostname) ? {} : { agent }),
          ...(signal === undefined ? {} : { signal }),
        })
        if (!toApi) checkCredentialsAnswer(response, tokenNameOf(options), account())
        return response
      },
    },
  }
}

const API_HOSTS = new Set(['sheets.googleapis.com', 'www.googleapis.com'])
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])
const TOKEN_ADDRESS = 'https://oauth2.googleapis.com/token'

function addressOf(url: URL, apiRoot: string | null): URL {
  if (apiRoot === null) return url
  const root = apiRoot.endsWith('/') ? apiRoot : `${apiRoot}/`
  if (url.href === TOKEN_ADDRESS) return new URL('token', root)
  return API_HOSTS.has(url.hostname) ? new URL(`${url.pathname.slice(1)}${url.search}`, root) : url
}

/** The field of the answer that holds the token; null for a request that asks for none. */
function tokenNameOf({ url, data }: { url: URL; data?: unknown }): string | null {
  if (data instanceof URLSearchParams && data.has('grant_type')) return 'access_token'
  return url.pathname.endsWith(':generateAccessToken') ? 'accessToken' : null
}

/** Told apart here, because a refused token looks like a sheet that isn't shared, and a missing one becomes "undefined". */
function checkCredentialsAnswer(
  { status, ok, data }: { status: number; ok: boolean; data: unknown },
  tokenName: string | null,
  account: string | null,
): void {
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    throw new ReadingFailed('credentials-refused', failureText('credentials-refused', account), { cause: data })
  }
  const fields = typeof data === 'object' && data !== null ? new Map<string, unknown>(Object.entries(data)) : null
  if (ok && tokenName !== null && typeof fields?.get(tokenName) !== 'string') {
    throw new ReadingFailed('google-answer-malformed', failureText('google-answer-malformed', account))
  }
}
