import { writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AssetHashType, DockerImage, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { buildSync, type BuildOptions } from 'esbuild'
import { FIRST_VIEW_BUNDLING, functionBundling, functionEntries, RULES_BUNDLING, type FunctionName } from './bundling.ts'

/** A function of this repository on AWS. It may write its own log, and nothing else until a policy says so. */
export function streekboekFunction(scope: Construct, id: string, settings: FunctionSettings): LambdaFunction {
  const { name, description, memoryMegabytes, timeLimitSeconds, environment } = settings
  const logGroup = new LogGroup(scope, `${id}Log`, { retention: RetentionDays.SIX_MONTHS, removalPolicy: RemovalPolicy.DESTROY })
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  logGroup.grantWrite(role)
  return new LambdaFunction(scope, id, {
    description,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: functionCode(name),
    handler: 'handler.handler',
    memorySize: memoryMegabytes,
    timeout: Duration.seconds(timeLimitSeconds),
    // The young generation kept small: a sync of the largest workbooks then peaks a third lower.
    environment: { ...environment, NODE_OPTIONS: '--enable-source-maps --max-semi-space-size=16' },
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
  })
}

export interface FunctionSettings {
  name: FunctionName
  description: string
  memoryMegabytes: number
  timeLimitSeconds: number
  environment: Record<string, string>
}

/** Bundled on this machine at synthesis, hashed by its output: an unchanged function isn't deployed again. */
function functionCode(name: FunctionName): Code {
  // Its own folder: the library takes assets with the same folder and options for the same asset.
  return Code.fromAsset(resolve(import.meta.dirname, '..', dirname(functionEntries[name])), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Required by the type; the local bundler below never leaves it anything to do.
      image: DockerImage.fromRegistry('unused'),
      local: {
        tryBundle(outDirectory) {
          buildSync(functionBundling(name, outDirectory))
          bundleBeside(name, outDirectory)
          return true
        },
      },
    },
  })
}

/** What a function finds beside itself: the sync function the rules, whose text it keeps with each revision; the API function what draws the first page. */
const BESIDE = {
  sync: { file: 'rules.mjs', bundling: RULES_BUNDLING },
  api: { file: 'first-view.mjs', bundling: FIRST_VIEW_BUNDLING },
} satisfies Record<FunctionName, { file: string; bundling: BuildOptions }>

function bundleBeside(name: FunctionName, outDirectory: string): void {
  const { file, bundling } = BESIDE[name]
  const { outputFiles: [output] } = buildSync(bundling)
  if (output === undefined) throw new Error(`${file} has no bundle`)
  writeFileSync(join(outDirectory, file), output.contents)
}
