/**
 * How a revision's evidence is written. A revision keeps the format that it was published with, because its pack must
 * come out the same for ever; what is published now has the last one.
 *
 * | | 1 | 2 |
 * | --- | --- | --- |
 * | titles of other tabs, headers of other columns | kept, also in the problems | nowhere |
 * | signature | any that the key confirms | the one with the lower s: nobody can make another out of it |
 * | the pack's pages for the auditor | compare content and key with paper | compare seal and key with paper |
 */
export const EVIDENCE_FORMATS = [1, 2] as const

export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number]

export const CURRENT_FORMAT = 2 satisfies EvidenceFormat
