/** Ends once somebody is there who moves a pointer, a finger or the page, presses a key or prints. What nobody sees waits for it. */
export function somebodyThere(): Promise<unknown> {
  return there ??= new Promise(done => {
    const options = { once: true, passive: true, capture: true }
    for (const sign of SIGNS) window.addEventListener(sign, done, options)
  })
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'beforeprint'] as const
let there: Promise<unknown> | null = null
