import { unfoldedOf, unfoldedSearch, type UnfoldedList } from '../unfolded.ts'
import { useAddress } from './address.ts'

/** How many of a list are shown, as the address has it, and a way to show another number. */
export function useUnfolded(list: UnfoldedList, atFirst: number): [number, (count: number) => void] {
  const { path, search, go } = useAddress()
  return [unfoldedOf(list, atFirst, search), count => go(path + unfoldedSearch(list, count, search))]
}
