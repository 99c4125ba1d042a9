import { describeFaults } from './disturbance.ts'
import { ACCEPTED, FIRST, ONE_ROW } from './scenarios.ts'
import { garbled } from './treatments.ts'

// What fails at these calls as at any other is among the faults of publishing.
describeFaults([FIRST, ONE_ROW, ACCEPTED], () => [
  garbled('as another key would'), garbled('with a bit flipped'), garbled('only half'), garbled('nothing'), garbled('another question'), garbled('what is no JSON'),
])
