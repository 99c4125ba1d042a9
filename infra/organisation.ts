import type { App } from 'aws-cdk-lib'

/**
 * The context `organisation`, such as `westhoek`: part of the stack's name and the tag on everything
 * in it. Null where none is given.
 */
export function organisationOf(app: App): string | null {
  const given: unknown = app.node.tryGetContext('organisation')
  if (given === undefined) return null
  if (typeof given === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(given)) return given
  throw new Error(
    `organisation is ${JSON.stringify(given)}: give 1 to 40 small letters, digits or hyphens, a letter first, such as -c organisation=westhoek`,
  )
}
