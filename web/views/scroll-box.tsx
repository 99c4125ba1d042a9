import type { ComponentChildren } from 'preact'

/** What is wider than its place (`tall`: or higher) scrolls within it, also by keyboard. */
export function ScrollBox({ label, tall = false, onApproach, children }: { label: string; tall?: boolean; onApproach?: () => void; children: ComponentChildren }) {
  return <div class={tall ? 'scroll-box tall' : 'scroll-box'} role="region" aria-label={label} tabIndex={0} onFocus={onApproach} onScroll={onApproach}>{children}</div>
}
