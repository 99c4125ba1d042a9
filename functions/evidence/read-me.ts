import type { EvidenceFormat } from './evidence-format.ts'
import { readMeEn } from './read-me-en.ts'
import { readMeFr } from './read-me-fr.ts'
import { readMeNl } from './read-me-nl.ts'
import { textFile, type EvidenceFile } from './evidence-file.ts'
import type { SealedRevision } from './sealed-header.ts'

/** What the pages for the auditor name. Their wording is part of the format: frozen. */
export interface ReadMeFacts extends Pick<SealedRevision, 'revision' | 'publishedAt' | 'hash' | 'seal'> {
  /** Of the public key. */
  fingerprint: string
}

export function readMeFiles(format: EvidenceFormat, facts: ReadMeFacts): EvidenceFile[] {
  return [
    textFile('LEESMIJ.txt', readMeNl(format, facts)),
    textFile('README.txt', readMeEn(format, facts)),
    textFile('LISEZMOI.txt', readMeFr(format, facts)),
  ]
}
