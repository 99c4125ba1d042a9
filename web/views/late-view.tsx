import type { ComponentType } from 'preact'
import { UnloadedPage } from './missing-page.tsx'
import { usePrinting } from './printing.ts'
import { useLate } from './projects/late.ts'

interface LateViewProps<Props extends object> {
  /** Asked once, when the view first stands in the page. */
  load: () => Promise<ComponentType<Props>>
  props: Props
  /** Stands there on paper where it was printed before the code came. */
  onPaper?: string
}

/** A view whose code comes when it is shown, such as a table that was folded. */
export function LateView<Props extends object>({ load, props, onPaper }: LateViewProps<Props>) {
  const View = useLate(true, load)
  const printed = usePrinting()
  if (View === null) return printed && onPaper !== undefined ? <p>{onPaper}</p> : null
  return View === 'failed' ? <UnloadedPage /> : <View {...props} />
}
