import { StoreUnavailable } from '../ledger/store-errors.ts'

/** For what isn't worth failing a run that has published: the next run writes it again. */
export async function unlessStoreUnavailable<T>(writing: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await writing
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    return otherwise
  }
}
