import type { Deployment } from '#model/dataset.ts'

/** Posts whose deployment the sheet doesn't say count with the association's own. */
export const DEPLOYMENT_NOT_STATED = 'not-stated'

export const DEPLOYMENT_DETAILS: readonly (Deployment | typeof DEPLOYMENT_NOT_STATED)[] = ['regional', 'intermunicipal', DEPLOYMENT_NOT_STATED, 'partner']
