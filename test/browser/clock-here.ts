// Loaded before anything else by each process and thread of the browser tests, as `clock-here.ts?shift=MILLISECONDS`.
import { shiftClock } from './clock.ts'

shiftClock(Number(new URL(import.meta.url).searchParams.get('shift')))
