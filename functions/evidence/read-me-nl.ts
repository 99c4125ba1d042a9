import type { EvidenceFormat } from './evidence-format.ts'
import type { ReadMeFacts } from './read-me.ts'

export function readMeNl(format: EvidenceFormat, { revision, publishedAt, hash, seal, fingerprint }: ReadMeFacts): string {
  return `BEWIJSPAKKET VAN STREEKBOEK, VERSIE ${revision}

gepubliceerd   ${publishedAt} (UTC)
inhoud         ${hash}
zegel          ${seal}
sleutel        ${fingerprint}


WAT IS DIT?

Streekboek leest het Google Sheet van een vereniging en publiceert elke nieuwe stand als een
genummerde versie. Dit pakket bevat één versie: wat er in de cellen stond, welke cijfers daaruit
volgen en volgens welke regels. Het is ondertekend toen de versie gepubliceerd werd. U kunt het
nakijken op een computer zonder internet.


WAT ZIT ERIN?

grid/                 de cellen zoals ze gelezen zijn, een bestand per tabblad, een rij per regel
rules/rules.mjs       de regels: het programma dat uit de cellen de cijfers afleidt
dataset/dataset.json  de gegevens die uit de cellen volgen
dataset/places.json   waar elke rij stond in het Google Sheet
dataset/*.csv         dezelfde gegevens als tabellen; datapackage.json beschrijft elke kolom
report.json           de cijfers zoals het bestuur ze zag
problems.json         de opmerkingen bij deze lezing
chain.json            de hoofding van elke versie, van 1 tot ${revision}, een per regel
manifest.json         de lijst van alle bestanden, elk met zijn SHA-256
manifest.sig          de handtekening onder manifest.json (ECDSA P-256, SHA-256)
public-key.pem        de publieke sleutel die bij de handtekening hoort
SHA256SUMS            dezelfde lijst, voor het programma sha256sum

Bedragen staan in eurocent. Een leeg veld betekent: niet vermeld. Dat is nooit nul.


NAKIJKEN MET STREEKBOEK

${WITH_STREEKBOEK[format]}


NAKIJKEN ZONDER STREEKBOEK

Pak het zipbestand uit en voer in die map uit:

1. De handtekening. Het antwoord moet zijn: Verified OK
    openssl dgst -sha256 -verify public-key.pem -signature manifest.sig manifest.json

2. De sleutel. Vergelijk met de vingerafdruk op een afgedrukte pagina.
    openssl pkey -pubin -in public-key.pem -outform DER | openssl dgst -sha256

3. De bestanden. De eerste opdracht moet de waarde geven die in manifest.json bij SHA256SUMS staat;
   de tweede moet bij elk bestand OK of "in orde" zeggen.
    sha256sum SHA256SUMS
    sha256sum -c SHA256SUMS

4. De keten. Dit geeft het zegel van versie ${revision}. Voor versie N neemt u regel N + 1. Elke hoofding
   noemt als previousSeal het zegel van de versie ervoor.${ON_PAPER[format]}
    sed -n '${revision + 1}p' chain.json | sed 's/,$//' | tr -d '\\n' | sha256sum

Op Windows geeft certutil -hashfile BESTAND SHA256 de SHA-256 van een bestand.


WAT BEWIJST HET?

Dat deze cellen zo gelezen zijn, dat deze cijfers er volgens deze regels uit volgen, en dat er sinds
de publicatie niets aan gewijzigd is. Het bewijst niet dat wat iemand in een cel typte ook klopt:
vergelijk daarvoor rijen met de stukken waarnaar de kolom Bron verwijst.
`
}

const WITH_STREEKBOEK: Record<EvidenceFormat, string> = {
  1: `    npm run verify -- PAKKET.zip --key VINGERAFDRUK

Neem de vingerafdruk van de sleutel niet uit dit pakket, maar van een afgedrukte pagina van het
dashboard: ze staat onderaan, samen met de inhoud. Alleen zo weet u dat de vereniging zelf
ondertekende, en dat de geschiedenis nadien niet herschreven is.`,
  2: `    npm run verify -- PAKKET.zip --seal ZEGEL --key VINGERAFDRUK

Neem het zegel en de vingerafdruk van de sleutel niet uit dit pakket, maar van een afgedrukte pagina
van het dashboard: ze staan onderaan elk blad. De sleutel zegt wie ondertekende. Het zegel gaat over de
hele keten, van versie 1 af: alleen als het klopt, weet u dat de geschiedenis nadien niet herschreven
is, ook niet door wie de sleutel heeft. Een ouder blad is ook goed: zijn zegel is dan dat van een
eerdere versie. Wie een ouder pakket heeft, kan ook daarmee vergelijken:

    npm run verify -- PAKKET.zip --since OUDER.zip`,
}

const ON_PAPER: Record<EvidenceFormat, string> = {
  1: '',
  2: `
   Vergelijk met het zegel op een afgedrukte pagina: dat van haar versie moet hetzelfde zijn.`,
}
