import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api'
import { streekboekApp } from '../../infra/app.ts'

/** The stack as CloudFormation would get it, with pages that stand for the built ones; bundling is skipped. */
export function synthesise(context: Record<string, unknown> = {}): Synthesised {
  const folder = mkdtempSync(join(tmpdir(), 'streekboek-infra-'))
  try {
    const webDirectory = join(folder, 'web')
    mkdirSync(webDirectory)
    writeFileSync(join(webDirectory, 'index.html'), '<!doctype html>')
    const app = streekboekApp({
      webDirectory,
      outdir: join(folder, 'cdk.out'),
      context: { 'aws:cdk:bundling-stacks': [], ...context },
    })
    const { stacks } = app.synth()
    return { stacks, template: stacks[0]?.template }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function resourcesOf(template: Template, type: string): Resource[] {
  return Object.values(template.Resources).filter(resource => resource.Type === type)
}

export interface Synthesised {
  stacks: CloudFormationStackArtifact[]
  /** Of the first stack. */
  template: Template
}

export interface Template {
  Parameters: Record<string, { Default?: string; AllowedPattern?: string; NoEcho?: boolean }>
  Resources: Record<string, Resource>
  Outputs: Record<string, { Value: unknown }>
}

export interface Resource {
  Type: string
  /** As CloudFormation takes them: each type of resource has its own. */
  Properties: Record<string, unknown>
  DependsOn?: string[]
  DeletionPolicy?: string
}
