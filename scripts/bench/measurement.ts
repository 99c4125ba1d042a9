/** One thing measured, with what it is made of. */
export interface Measurement {
  name: string
  bytes: number
  /** In bytes; beyond it the bench fails. */
  budget: number
  /** Largest first; together they are `bytes`. */
  parts: Part[]
}

export interface Part {
  name: string
  bytes: number
}

export function isWithinBudget({ bytes, budget }: Measurement): boolean {
  return bytes <= budget
}
