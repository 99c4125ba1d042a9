import type { ComponentType } from 'preact'
import { loadStyles } from '../part-styles.ts'
import { unreadPast } from '../selection.ts'
import { loadPart, type Language } from '../text/catalog.ts'
import { useAddress, useSelection } from './address.ts'

/** Says what the address asks of the past and can't be read, that the present is shown, and what to do. */
export async function loadUnreadBand(language: Language): Promise<ComponentType> {
  const [unreadTexts] = await Promise.all([loadPart(language, 'unread'), loadStyles('past')])
  return () => {
    const { search } = useAddress()
    const [, choose] = useSelection()
    const asked = unreadPast(search)
    if (asked === null) return null
    return (
      <aside class="past-band aside" aria-label={unreadTexts.label}>
        <p class="column" role="status">
          <span><strong>{unreadTexts.asked(asked)}</strong> {unreadTexts.todo}</span>{' '}
          <button type="button" class="link" onClick={() => choose({ revision: null, asOf: null })}>{unreadTexts.close}</button>
        </p>
      </aside>
    )
  }
}
