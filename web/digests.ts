/** SHA-256 of a text's UTF-8, in hex. */
export type Sha256 = (text: string) => Promise<string>

/** By the browser itself. */
export async function browserSha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}

/** In the items' order. All at once would ask for tens of thousands of digests at a time. */
export async function inParts<A, B>(items: readonly A[], map: (item: A) => Promise<B>): Promise<B[]> {
  const mapped: B[] = []
  for (let first = 0; first < items.length; first += AT_ONCE) {
    for (const each of await Promise.all(items.slice(first, first + AT_ONCE).map(map))) mapped.push(each)
  }
  return mapped
}

const AT_ONCE = 500
