import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { buildWeb } from './build-web.ts'

// `npm run synth [-- -c organisation=westhoek …]`: the pages to dist/web, the CloudFormation to cdk.out.
// Needs neither network nor account; further words go to the CDK's own command.
const root = resolve(import.meta.dirname, '..')
const cdk = join(createRequire(import.meta.url).resolve('aws-cdk/package.json'), '../bin/cdk')

await buildWeb(join(root, 'dist/web'))
const child = spawn(process.execPath, [cdk, 'synth', '--quiet', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // cdk.json says `node`: the one that runs this, whatever the shell finds first.
    PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  },
})
child.on('exit', code => {
  if (code === 0) process.stdout.write('The pages are in dist/web, the CloudFormation template in cdk.out.\n')
  process.exitCode = code ?? 1
})
