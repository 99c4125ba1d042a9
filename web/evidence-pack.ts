import type { Answer, Service } from './service.ts'

/** The whole pack of a revision, fetched in as many parts as it has. */
export async function fetchEvidence(service: Pick<Service, 'file'>, revision: number): Promise<Answer<Blob>> {
  const contents: Blob[] = []
  for (let part = 1, parts = 1; part <= parts; part++) {
    const answer = await service.file(`/api/evidence?revision=${revision}&part=${part}`)
    if (answer.kind !== 'found') return answer
    parts = answer.body.parts
    contents.push(answer.body.content)
  }
  return { kind: 'found', body: new Blob(contents, { type: 'application/zip' }) }
}
