/**
 * Moves this place's clock; what is asked of it goes on running. Whole in itself: a page runs it as well.
 *
 * @param shift milliseconds, forward when positive
 */
export function shiftClock(shift: number): void {
  const real = Date
  const now = () => real.now() + shift
  globalThis.Date = new Proxy(real, {
    get: (date, name) => name === 'now' ? now : Reflect.get(date, name) as unknown,
    construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [now()] : given, made) as Date,
  })
}
