import { EnvironmentMistake } from '../functions/environment.ts'
import { SigningFailed } from '../functions/evidence/signer.ts'
import { StoreMisconfigured } from '../functions/ledger/store-errors.ts'
import { CredentialsUnreadable } from '../functions/sync/credentials.ts'
import { UsageError } from './local/usage-error.ts'

/** What the person at the keyboard has to set, in Dutch; null where the error is something else. */
export function mistakeText(error: unknown): string | null {
  if (error instanceof UsageError) return error.message
  if (error instanceof EnvironmentMistake) {
    const variables = error.variables.map(name => `${name} (${VARIABLES[name] ?? 'zie de handleiding'})`)
    return `Er ontbreekt een instelling, of ze is niet geldig. Stel deze omgevingsvariabelen in: ${variables.join(', ')}.`
  }
  if (error instanceof CredentialsUnreadable) {
    return `De sleutel van Google kan niet gelezen worden uit ${error.source}. `
      + 'Zet in GOOGLE_APPLICATION_CREDENTIALS het pad van het sleutelbestand (JSON), of in GOOGLE_CREDENTIALS_SECRET de naam van het geheim op AWS.'
  }
  if (error instanceof SigningFailed) return SIGNING[error.code]?.(error.key) ?? null
  return error instanceof StoreMisconfigured ? STORE[error.code] : null
}

const VARIABLES: Record<string, string> = {
  SPREADSHEET_ID: 'het Google Sheet: het deel van zijn link tussen /d/ en /edit',
  TABLE_NAME: 'de DynamoDB-tabel, 3 tot 255 letters, cijfers, punten of streepjes',
  GOOGLE_APPLICATION_CREDENTIALS: 'het pad van het sleutelbestand van Google',
  GOOGLE_API_ROOT: 'alleen voor een proef: een adres dat met http begint',
  FEEDBACK: 'on, of off om nooit in het Google Sheet te schrijven',
  SIGNING_KEY: 'de sleutel in AWS KMS waarmee elke versie ondertekend wordt: haar id, ARN of alias; of stel SIGNING_KEY_FILE in op het pad van een sleutelbestand',
  SIGNING_KEY_FILE: 'het pad van het sleutelbestand waarmee elke versie ondertekend wordt',
  AWS_ENDPOINT_URL_DYNAMODB: 'alleen voor een proef: een adres dat met http begint',
  AWS_ENDPOINT_URL: 'alleen voor een proef: een adres dat met http begint',
}

/** What passes by itself isn't among them. */
const SIGNING: Partial<Record<SigningFailed['code'], (key: string) => string>> = {
  'key-missing': key =>
    `De sleutel ${key} om versies te ondertekenen bestaat niet. Zet in SIGNING_KEY de sleutel van AWS KMS, of in SIGNING_KEY_FILE het pad van een sleutelbestand.`,
  'key-unsuitable': key =>
    `Met de sleutel ${key} kunnen versies niet ondertekend worden. Nodig is een sleutel op de kromme P-256: in AWS KMS ECC_NIST_P256 om te ondertekenen, of een bestand in PEM (PKCS 8).`,
  'not-allowed': key =>
    `U mag de sleutel ${key} om versies te ondertekenen niet gebruiken. Vraag de beheerder van het AWS-account de rechten kms:Sign en kms:GetPublicKey.`,
}

const STORE: Record<StoreMisconfigured['code'], string> = {
  'table-missing':
    'De DynamoDB-tabel bestaat niet. Zet in TABLE_NAME de naam van de uitgerolde tabel en in AWS_REGION haar regio.',
  'region-missing':
    'De AWS-regio is niet ingesteld. Zet in AWS_REGION de regio van de tabel, bijvoorbeeld eu-central-1.',
  'credentials-missing':
    'AWS aanvaardt uw aanmelding niet, of er is geen. Meld u aan bij AWS, of stel AWS_PROFILE in, of AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY.',
  'not-allowed':
    'U mag deze DynamoDB-tabel niet gebruiken. Vraag de beheerder van het AWS-account om toegang tot de tabel in TABLE_NAME.',
}
