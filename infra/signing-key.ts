import { RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/** Signs every revision, and never leaves AWS. It outlives its stack, as the revisions do. */
export function signingKey(scope: Construct): Key {
  return new Key(scope, 'SigningKey', {
    description: 'Streekboek: signs each published revision',
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
  })
}

export function signingWith(key: Key): PolicyStatement {
  return new PolicyStatement({ actions: ['kms:GetPublicKey', 'kms:Sign'], resources: [key.keyArn] })
}
