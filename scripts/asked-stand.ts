import { dayFrom, type Day } from '#model/period.ts'
import type { Ledger } from '../functions/ledger/ledger.ts'
import type { Revision } from '../functions/ledger/revision.ts'
import { UsageError } from './local/usage-error.ts'

/** The revision that a command is about: by its number, the last one of a day, or with neither the last one. */
export interface AskedStand {
  revision: number | null
  asOf: Day | null
}

/** Of `parseArgs`. */
export const STAND_OPTIONS = { 'revision': { type: 'string' }, 'as-of': { type: 'string' } } as const

/** @throws UsageError */
export function askedStand({ revision, 'as-of': asOf }: { 'revision'?: string | undefined; 'as-of'?: string | undefined }): AskedStand {
  if (revision !== undefined && asOf !== undefined) throw new UsageError('Geef ofwel --revision, ofwel --as-of, en niet allebei.')
  if (revision !== undefined && !/^[1-9]\d{0,8}$/.test(revision)) throw new UsageError('Geef na --revision een geheel getal vanaf 1.')
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(asOf ?? '') ?? []
  if (asOf !== undefined && dayFrom(Number(year), Number(month), Number(day)) === null) {
    throw new UsageError('Geef na --as-of een bestaande dag als jaar-maand-dag, bijvoorbeeld 2026-12-31.')
  }
  return { revision: revision === undefined ? null : Number(revision), asOf: asOf ?? null }
}

/** Null where there is no such revision. */
export function findStand(ledger: Pick<Ledger, 'head' | 'revision' | 'revisionAsOf'>, { revision, asOf }: AskedStand): Promise<Revision | null> {
  if (revision !== null) return ledger.revision(revision)
  return asOf === null ? ledger.head() : ledger.revisionAsOf(asOf)
}

/** What to say where there is none. */
export function missingStandText({ revision, asOf }: AskedStand): string {
  if (revision !== null) return `Versie ${revision} bestaat niet.`
  return asOf === null ? 'Er is nog geen versie gepubliceerd.' : `Op ${asOf} was er nog geen versie gepubliceerd.`
}
