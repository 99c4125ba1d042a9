import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' }
import { streekboekStack } from './stack.ts'

/**
 * @param context overrides what the CLI passes with `-c`; in tests also the switches of the CDK itself
 * @param webDirectory the built pages, as `npm run synth` leaves them
 * @param outdir where the cloud assembly goes; without it where the CLI asks for it
 */
export function streekboekApp(settings: AppSettings): App {
  const { webDirectory, outdir, context } = settings
  // The behaviours of the pinned library's version; an upgrade's new ones show in the synthesised template.
  const app = new App({
    ...(outdir !== undefined && { outdir }),
    context: { ...flags, ...context },
    analyticsReporting: false,
  })
  streekboekStack(app, webDirectory)
  return app
}

export interface AppSettings {
  webDirectory: string
  outdir?: string
  context?: Record<string, unknown>
}

if (import.meta.main) streekboekApp({ webDirectory: join(import.meta.dirname, '../dist/web') }).synth()
