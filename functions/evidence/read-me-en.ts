import type { EvidenceFormat } from './evidence-format.ts'
import type { ReadMeFacts } from './read-me.ts'

export function readMeEn(format: EvidenceFormat, { revision, publishedAt, hash, seal, fingerprint }: ReadMeFacts): string {
  return `STREEKBOEK EVIDENCE PACK, REVISION ${revision}

published   ${publishedAt} (UTC)
content     ${hash}
seal        ${seal}
key         ${fingerprint}


WHAT IS THIS?

Streekboek reads an association's Google Sheet and publishes each new state as a numbered revision.
This pack holds one revision: what stood in the cells, which figures follow from them, and by which
rules. It was signed when the revision was published. You can check it on a computer without a
network.


WHAT IS IN IT?

grid/                 the cells as they were read, a file per tab, a row per line
rules/rules.mjs       the rules: the program that derives the figures from the cells
dataset/dataset.json  the data that follow from the cells
dataset/places.json   where each row stood in the Google Sheet
dataset/*.csv         the same data as tables; datapackage.json describes each column
report.json           the figures as the board saw them
problems.json         the remarks on this reading
chain.json            the header of every revision, from 1 to ${revision}, one per line
manifest.json         the list of all files, each with its SHA-256
manifest.sig          the signature over manifest.json (ECDSA P-256, SHA-256)
public-key.pem        the public key that belongs to the signature
SHA256SUMS            the same list, for the program sha256sum

Amounts are in euro cents. An empty field means: not stated. That is never zero.


CHECKING WITH STREEKBOEK

${WITH_STREEKBOEK[format]}


CHECKING WITHOUT STREEKBOEK

Unpack the zip file and run in that folder:

1. The signature. The answer must be: Verified OK
    openssl dgst -sha256 -verify public-key.pem -signature manifest.sig manifest.json

2. The key. Compare with the fingerprint on a printed page.
    openssl pkey -pubin -in public-key.pem -outform DER | openssl dgst -sha256

3. The files. The first command must give the value that manifest.json has for SHA256SUMS; the second
   must say OK for each file.
    sha256sum SHA256SUMS
    sha256sum -c SHA256SUMS

4. The chain. This gives the seal of revision ${revision}. For revision N take line N + 1. Each header names
   as previousSeal the seal of the revision before it.${ON_PAPER[format]}
    sed -n '${revision + 1}p' chain.json | sed 's/,$//' | tr -d '\\n' | sha256sum

On Windows, certutil -hashfile FILE SHA256 gives the SHA-256 of a file.


WHAT DOES IT PROVE?

That these cells were read like this, that these figures follow from them by these rules, and that
nothing was altered since publication. It doesn't prove that what somebody typed into a cell is
right: for that, compare rows with the documents that the column Bron (source) refers to.
`
}

const WITH_STREEKBOEK: Record<EvidenceFormat, string> = {
  1: `    npm run verify -- PACK.zip --key FINGERPRINT

Take the key's fingerprint not from this pack but from a printed page of the dashboard: it stands at
the foot, together with the content. Only then do you know that the association itself signed, and
that history wasn't rewritten since.`,
  2: `    npm run verify -- PACK.zip --seal SEAL --key FINGERPRINT

Take the seal and the key's fingerprint not from this pack but from a printed page of the dashboard:
they stand at the foot of every sheet. The key tells who signed. The seal covers the whole chain, from
revision 1 on: only where it is right do you know that history wasn't rewritten since, not even by who
has the key. An older sheet will do as well: its seal is then that of an earlier revision. Who has an
older pack can compare with that too:

    npm run verify -- PACK.zip --since OLDER.zip`,
}

const ON_PAPER: Record<EvidenceFormat, string> = {
  1: '',
  2: `
   Compare with the seal on a printed page: that of its revision must be the same.`,
}
