import type { ComponentChildren } from 'preact'

/** What is wider than its place (`tall`: or higher) scrolls within it, also by keyboard. */
export function ScrollBox({ label, tall = false, children }: { label: string; tall?: boolean; children: ComponentChildren }) {
  return <div class={tall ? 'scroll-box tall' : 'scroll-box'} role="region" aria-label={label} tabIndex={0}>{children}</div>
}
