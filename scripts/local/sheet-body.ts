import type { IncomingMessage } from 'node:http'

export class BodyTooLarge extends Error {}

/** `message` as Google puts it. */
export class BodyMalformed extends Error {}

/** @throws BodyTooLarge */
export async function textBodyOf(request: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  // To the end, also beyond the limit: a connection closed halfway would hide the answer.
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
  }
  if (size > mostBytes) throw new BodyTooLarge()
  return Buffer.concat(chunks).toString('utf8')
}

/** @throws BodyTooLarge, BodyMalformed */
export async function jsonBodyOf(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  const text = await textBodyOf(request, mostBytes)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new BodyMalformed('Invalid JSON payload received.', { cause })
  }
}
