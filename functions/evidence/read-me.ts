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

export function readMeFiles(facts: ReadMeFacts): EvidenceFile[] {
  return [
    textFile('LEESMIJ.txt', readMeNl(facts)),
    textFile('README.txt', readMeEn(facts)),
    textFile('LISEZMOI.txt', readMeFr(facts)),
  ]
}
