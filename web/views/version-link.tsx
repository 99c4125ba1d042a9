import { useEffect, useRef, useState } from 'preact/hooks'
import { searchOf, selectionOf } from '../selection.ts'
import type { PastTexts } from '../text/past-nl.ts'
import { useAddress } from './address.ts'

/** Copies the address of what is shown with its version; where nothing may be copied, shows it, ready to be copied by hand. */
export function VersionLink({ revision, pastTexts }: { revision: number; pastTexts: PastTexts }) {
  const { path, search } = useAddress()
  const [told, setTold] = useState<{ link: string; copied: boolean } | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const link = new URL(path + searchOf({ ...selectionOf(search), asOf: null, revision }, search), location.href).href
  // Of another view, it says nothing.
  const said = told?.link === link ? told : null
  useEffect(() => {
    if (said?.copied !== false) return
    field.current?.focus()
    field.current?.select()
  }, [said])
  const copy = () => {
    // Without permission, or where the page isn't served safely, there is no clipboard.
    Promise.resolve().then(() => navigator.clipboard.writeText(link)).then(() => setTold({ link, copied: true }), () => setTold({ link, copied: false }))
  }
  return (
    <div class="version-link">
      <button type="button" class="button quiet" onClick={copy}>{pastTexts.link(revision)}</button>
      <p>{pastTexts.linkWhy}</p>
      <p role="status">{said?.copied === true && pastTexts.linkCopied}</p>
      {said?.copied === false && (
        <label class="field">
          <span class="label">{pastTexts.linkToCopy}</span>
          <input ref={field} class="address" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      )}
    </div>
  )
}
