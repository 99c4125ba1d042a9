import type { ComponentType } from 'preact'
import { UnloadedPage } from './missing-page.tsx'
import { useLate } from './projects/late.ts'

interface LateViewProps<Props extends object> {
  /** Asked once, when the view first stands in the page. */
  load: () => Promise<ComponentType<Props>>
  props: Props
}

/** A view whose code comes when it is shown, such as a table that was folded. */
export function LateView<Props extends object>({ load, props }: LateViewProps<Props>) {
  const View = useLate(true, load)
  return View === null ? null : View === 'failed' ? <UnloadedPage /> : <View {...props} />
}
