import { describeFaults } from './disturbance.ts'
import { HELD, MENDED, NOTES, UNCHANGED } from './scenarios.ts'
import { death, lasting, once } from './treatments.ts'

// What a sync does after publishing, or instead of it: it records what it read, and tells the sheet.
describeFaults([HELD, NOTES, MENDED, UNCHANGED], () => [
  once('cut'), once('answer lost'), lasting('cut'), lasting('answer lost'), death('before'), death('after'),
])
