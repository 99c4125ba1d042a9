import { readMeEn } from './read-me-en.ts'
import { readMeFr } from './read-me-fr.ts'
import { readMeNl } from './read-me-nl.ts'
import { textFile, type EvidenceFile } from './evidence-file.ts'
import type { SealedRevision } from './sealed-header.ts'

/** What the pages for the auditor name. Their wording is part of format 1: frozen. */
export interface ReadMeFacts extends Pick<SealedRevision, 'revision' | 'publishedAt' | 'hash' | 'seal'> {
  /** Of the public key. */
  fingerprint: string
}

export function* readMeFiles(facts: ReadMeFacts): Generator<EvidenceFile> {
  yield textFile('LEESMIJ.txt', readMeNl(facts))
  yield textFile('README.txt', readMeEn(facts))
  yield textFile('LISEZMOI.txt', readMeFr(facts))
}
