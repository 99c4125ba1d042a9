import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** `CHROMIUM` names an installed browser; without it the one that comes as a package is unpacked (Linux only). */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env['CHROMIUM']
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] })

  // The package unpacks into the temporary folder, browser and libraries, and looks there once it is imported.
  const before = { folder: process.env['TMPDIR'], platform: process.env['AWS_EXECUTION_ENV'] }
  const folder = await mkdtemp(join(tmpdir(), 'chromium-'))
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  const executablePath = await packaged.executablePath()
  restore('TMPDIR', before.folder)
  restore('AWS_EXECUTION_ENV', before.platform)

  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const close = browser.close.bind(browser)
  browser.close = async () => {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
  return browser
}

function restore(name: string, value: string | undefined) {
  if (value === undefined) Reflect.deleteProperty(process.env, name)
  else process.env[name] = value
}
