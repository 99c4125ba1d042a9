import { useEffect, useState } from 'preact/hooks'
import type { ListedRevision, RevisionsPage } from '../../revisions.ts'
import type { Service } from '../../service.ts'
import { useAnswer } from '../answer.ts'
import { useUnfolded } from '../unfolded.ts'

/** The newest revisions, as many as were asked for. */
export interface FetchedChain {
  /** Ascending, ending with the last one. */
  revisions: ListedRevision[]
  /** How many older ones there are. */
  older: number
  phase: 'idle' | 'busy' | 'unreachable'
  /** Fetches the next older ones. */
  more: () => void
}

/** As many as a reader goes through at a time. */
export const REVISIONS_AT_ONCE = 50

/** As many as the address has unfolded. @param newest the last revision; fetched anew when that is another one. @returns null while the first aren't there */
export function useFetchedChain(service: Service, newest: number | null): { chain: FetchedChain | null; unreachable: boolean } {
  const first = useAnswer(newest === null ? null : () => service.read<RevisionsPage>(`/api/revisions?limit=${REVISIONS_AT_ONCE}`), [newest])
  const [beyond, setBeyond] = useState<{ revisions: ListedRevision[]; next: number | null } | null>(null)
  const [phase, setPhase] = useState<FetchedChain['phase']>('idle')
  const [wanted, show] = useUnfolded('getoond', REVISIONS_AT_ONCE)
  useEffect(() => setBeyond(null), [newest])
  const fetched = first?.kind === 'found' ? beyond ?? first.body : null
  const fetchMore = async (next: number, revisions: ListedRevision[]) => {
    setPhase('busy')
    const answer = await service.read<RevisionsPage>(`/api/revisions?limit=${REVISIONS_AT_ONCE}&before=${next}`)
    if (answer.kind === 'found') setBeyond({ revisions: [...answer.body.revisions, ...revisions], next: answer.body.next })
    setPhase(answer.kind === 'found' ? 'idle' : 'unreachable')
  }
  useEffect(() => {
    if (fetched !== null && fetched.next !== null && fetched.revisions.length < wanted && phase === 'idle') void fetchMore(fetched.next, fetched.revisions)
  }, [fetched, wanted, phase])
  if (first?.kind !== 'found') return { chain: null, unreachable: first?.kind === 'unreachable' }

  const { revisions: all, next } = beyond ?? first.body
  // Back shows fewer again.
  const revisions = all.slice(-wanted)
  const more = () => {
    if (phase === 'busy') return
    if (all.length < wanted) setPhase('idle')
    else show(wanted + REVISIONS_AT_ONCE)
  }
  return { chain: { revisions, older: revisions.length < all.length || next !== null ? (revisions[0]?.revision ?? 1) - 1 : 0, phase, more }, unreachable: false }
}

/** One revision, wherever it stands in the chain; null while it isn't there. */
export function useListedRevision(service: Service, chain: FetchedChain | null, revision: number | null): ListedRevision | null {
  const near = chain?.revisions.find(each => each.revision === revision) ?? null
  const far = chain !== null && near === null && revision !== null ? revision : null
  const answer = useAnswer(far === null ? null : () => service.read<RevisionsPage>(`/api/revisions?limit=1&before=${far + 1}`), [far])
  return near ?? (answer?.kind === 'found' ? answer.body.revisions.find(each => each.revision === far) ?? null : null)
}
