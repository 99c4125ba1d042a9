import type { ProblemCode } from '../reading.ts'
import type { Details } from '../findings.ts'

/** A value, or why the cell can't be one; unjudged where the fault lies elsewhere and is told there. */
export type Parsed<V> = { value: V } | Refusal | typeof UNJUDGED

export const UNJUDGED = { unjudged: true } as const

/** A problem's code with what its sentence needs to know. */
export type Refusal = { [C in ProblemCode]: { refused: C; details: Details[C] } }[ProblemCode]

export function refuse<C extends ProblemCode>(refused: C, details: Details[C]): { refused: C; details: Details[C] } {
  return { refused, details }
}
