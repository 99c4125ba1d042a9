import { describeFaults } from './disturbance.ts'
import { ACCEPTED, FIRST, ONE_ROW } from './scenarios.ts'
import { death, lasting, once } from './treatments.ts'

const OFTEN = [once('cut'), once('answer lost'), lasting('cut'), lasting('answer lost'), death('before'), death('after')]
/** Refusals are told apart by the same code whatever the call. */
const REFUSALS = [once('unavailable'), once('throttled'), lasting('unavailable'), lasting('throttled')]

describeFaults([FIRST, ONE_ROW, ACCEPTED], scenario => (scenario === ONE_ROW ? [...OFTEN, ...REFUSALS] : OFTEN))
