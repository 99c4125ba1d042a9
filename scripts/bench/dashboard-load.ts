import type { Browser, CDPSession } from 'playwright-core'

/** A dashboard that is measured: the same questions to each. In the page's own JavaScript. */
export interface MeasuredPage {
  address: string
  /** Expression: whether each of the three charts has its marks. */
  ready: string
  /** CSS selectors of the three charts. */
  charts: readonly [string, string, string]
  /** CSS selector of what stands within them unseen, such as a folded table. */
  unseen: string
  /** Statement that chooses a domain, and all domains again when it is run again. */
  filter: string
}

/** What a browser has to work with. */
export interface Conditions {
  /** Null: this machine as it is. */
  network: { latencyMs: number; bytesPerSecond: number } | null
  /** How many times slower. */
  cpu: number
  width: number
  height: number
}

/** One cold load, in a browser context without cache. */
export interface MeasuredLoad {
  /** From navigation until the frame with the last chart's marks was made. */
  paintedMs: number
  /** Headers and compressed bodies that had come by then. */
  paintedBytes: number
  /** Until nothing was asked for during half a second. */
  idleBytes: number
  requests: number
  /** The longest task after the charts were painted, until then. */
  longestTaskMs: number
  /** Each from the event until the frame with the last change in the charts was made. */
  filterMs: number[]
}

export async function measureLoad(browser: Browser, measured: MeasuredPage, { network, cpu, width, height }: Conditions): Promise<MeasuredLoad> {
  const context = await browser.newContext({ viewport: { width, height } })
  try {
    const page = await context.newPage()
    const protocol = await context.newCDPSession(page)
    const traffic = await watchTraffic(protocol)
    if (network !== null) {
      await protocol.send('Network.emulateNetworkConditions', {
        offline: false, latency: network.latencyMs, downloadThroughput: network.bytesPerSecond, uploadThroughput: network.bytesPerSecond,
      })
    }
    if (cpu > 1) await protocol.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    await page.addInitScript({ content: watchScript(measured) })
    await page.goto(measured.address, { waitUntil: 'commit' })
    // A page whose charts never come is told, not waited for.
    const paintedMs = await page.evaluate<number>(`Promise.race([measured.painted, new Promise((_, fail) => setTimeout(fail, ${LONGEST_MS}, new Error('its charts do not come')))])`)
    await page.waitForLoadState('networkidle')
    const longestTaskMs = await page.evaluate<number>(`measured.longestTaskAfter(${paintedMs})`)
    const { startedAt, answers } = traffic()
    const filterMs: number[] = []
    for (let change = 0; change < FILTER_CHANGES; change++) {
      // At any moment between two frames.
      await page.waitForTimeout(100 + Math.random() * 100)
      filterMs.push(await page.evaluate<number>('measured.change()'))
    }
    return {
      paintedMs,
      paintedBytes: sum(answers.filter(answer => answer.at <= startedAt + paintedMs / 1000).map(answer => answer.bytes)),
      idleBytes: sum(answers.map(answer => answer.bytes)),
      requests: answers.length,
      longestTaskMs,
      filterMs,
    }
  } finally {
    await context.close()
  }
}

/** Even: what was chosen is undone again. */
const FILTER_CHANGES = 6

interface Answer {
  /** On the protocol's clock, in seconds. */
  at: number
  bytes: number
}

/** What comes over the network until the returned function is called. */
async function watchTraffic(protocol: CDPSession): Promise<() => { startedAt: number; answers: Answer[] }> {
  const answers: Answer[] = []
  let startedAt: number | null = null
  protocol.on('Network.requestWillBeSent', ({ timestamp }) => { startedAt ??= timestamp })
  protocol.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => answers.push({ at: timestamp, bytes: encodedDataLength }))
  await protocol.send('Network.enable')
  return () => ({ startedAt: startedAt ?? 0, answers: [...answers] })
}

/** Runs in the page before everything else; as text, since it is the browser's and not Node's. */
export function watchScript({ ready, charts, unseen, filter }: MeasuredPage): string {
  return `
    const tasks = []
    new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })
    // What is sent from within a frame is handled once the frame is made.
    const afterFrame = done => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => done(performance.now())
      port2.postMessage(null)
    }
    const painted = new Promise(resolve => {
      const look = () => (${ready}) ? afterFrame(resolve) : requestAnimationFrame(look)
      requestAnimationFrame(look)
    })
    window.measured = {
      painted,
      longestTaskAfter: after => Math.max(0, ...tasks.filter(task => task.startTime + task.duration > after).map(task => task.duration)),
      async change() {
        let last = 0
        const isSeen = ({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(${JSON.stringify(unseen)}) == null
        // What is set to what it was is no change.
        const isChange = ({ type, target, attributeName, oldValue }) =>
          type === 'childList' || oldValue !== (type === 'attributes' ? target.getAttribute(attributeName) : target.data)
        const observer = new MutationObserver(changes => {
          if (changes.some(change => isSeen(change) && isChange(change))) requestAnimationFrame(() => afterFrame(now => { last = now }))
        })
        for (const selector of ${JSON.stringify(charts)}) {
          observer.observe(document.querySelector(selector), { subtree: true, childList: true, attributeOldValue: true, characterDataOldValue: true })
        }
        const begin = performance.now()
        { ${filter} }
        do await new Promise(done => setTimeout(done, ${QUIET_MS})); while (last === 0 || performance.now() - last < ${QUIET_MS})
        observer.disconnect()
        return last - begin
      },
    }`
}

const QUIET_MS = 300
const LONGEST_MS = 120_000

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
