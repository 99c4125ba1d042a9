import { HttpApi, HttpMethod, HttpStage, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'

/** The gateway adds limits, not identity: the function verifies every token itself. */
export function httpApi(scope: Construct, api: IFunction): HttpStage {
  const gateway = new HttpApi(scope, 'HttpApi', {
    description: 'Streekboek: the figures of the ledger as JSON',
    createDefaultStage: false,
  })
  gateway.addRoutes({
    path: '/api/{proxy+}',
    // Every method: the function refuses what it doesn't know, in the same words as locally.
    methods: [HttpMethod.ANY],
    integration: new HttpLambdaIntegration('Api', api, { payloadFormatVersion: PayloadFormatVersion.VERSION_2_0 }),
  })
  return new HttpStage(scope, 'HttpStage', {
    httpApi: gateway,
    stageName: '$default',
    autoDeploy: true,
    // A board meeting is some thirty people opening a page of four requests.
    throttle: { rateLimit: 50, burstLimit: 200 },
  })
}
