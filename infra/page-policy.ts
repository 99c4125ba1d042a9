import { createHash } from 'node:crypto'

/**
 * The content policy for the built pages: besides files of their own origin, it lets exactly the scripts run
 * that stand in the page itself.
 *
 * @param policy such as `default-src 'none'; script-src 'self'`
 * @param page the built `index.html`
 */
export function pagePolicy(policy: string, page: string): string {
  const hashes = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  if (!policy.includes(OWN_SCRIPTS)) throw new Error(`the content policy lacks ${OWN_SCRIPTS}`)
  return policy.replace(OWN_SCRIPTS, OWN_SCRIPTS + hashes.join(''))
}

const OWN_SCRIPTS = "script-src 'self'"
