import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** `CHROMIUM` names an installed browser; without it the one that comes as a package is unpacked (Linux only). */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env['CHROMIUM']
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] })

  const folder = await mkdtemp(join(tmpdir(), 'chromium-'))
  const executablePath = await unpackInto(folder)
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
    env: { ...process.env, ...await environmentOf(folder) },
  })
  const close = browser.close.bind(browser)
  browser.close = async () => {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
  return browser
}

/** The package unpacks the browser, its libraries and fonts into the temporary folder, and believes to be on AWS. */
async function unpackInto(folder: string): Promise<string> {
  const before = { ...process.env }
  process.env['TMPDIR'] = folder
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
}

/** The package's own font configuration names a folder that isn't there; without any font a page's letters crash the browser. */
async function environmentOf(folder: string): Promise<Record<string, string>> {
  const configuration = join(folder, 'fontconfig')
  await mkdir(configuration)
  await writeFile(join(configuration, 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`)
  return {
    FONTCONFIG_PATH: configuration,
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(path => path !== '').join(':'),
  }
}
