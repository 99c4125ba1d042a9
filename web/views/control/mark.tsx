import type { Severity } from '../../service.ts'

/** A sign that tells its kind by shape as well; the word stands beside it. */
export function Mark({ kind, size = 20 }: { kind: Severity | 'well'; size?: number }) {
  return (
    <svg class={`mark ${kind}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {MARKS[kind]}
    </svg>
  )
}

const MARKS = {
  error: <><path class="shape" d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" /><path class="sign" d="m6.7 6.7 6.6 6.6m0-6.6-6.6 6.6" /></>,
  warning: <><path class="shape" d="M10 1.2 19.4 18H.6z" /><path class="sign" d="M10 7v5.2m0 2.2v.9" /></>,
  info: <><circle class="shape" cx="10" cy="10" r="9" /><path class="sign" d="M10 5.2v.9m0 2.7v6" /></>,
  well: <><circle class="shape" cx="10" cy="10" r="9" /><path class="sign" d="m5.6 10.4 3 3 5.8-6.6" /></>,
}
