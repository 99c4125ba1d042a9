import type { EvidenceFormat } from './evidence-format.ts'
import type { ReadMeFacts } from './read-me.ts'

export function readMeFr(format: EvidenceFormat, { revision, publishedAt, hash, seal, fingerprint }: ReadMeFacts): string {
  return `DOSSIER DE PREUVE DE STREEKBOEK, VERSION ${revision}

publiée     ${publishedAt} (UTC)
contenu     ${hash}
sceau       ${seal}
clé         ${fingerprint}


QU'EST-CE QUE C'EST ?

Streekboek lit la feuille Google Sheets d'une association et publie chaque nouvel état comme une
version numérotée. Ce dossier contient une seule version : ce qui se trouvait dans les cellules, les
chiffres qui en découlent et les règles appliquées. Il a été signé au moment de la publication. Vous
pouvez le vérifier sur un ordinateur sans réseau.


QUE CONTIENT-IL ?

grid/                 les cellules telles que lues, un fichier par onglet, une rangée par ligne
rules/rules.mjs       les règles : le programme qui déduit les chiffres des cellules
dataset/dataset.json  les données qui découlent des cellules
dataset/places.json   la place de chaque rangée dans la feuille
dataset/*.csv         les mêmes données en tableaux ; datapackage.json décrit chaque colonne
report.json           les chiffres tels que le conseil les a vus
problems.json         les remarques sur cette lecture
chain.json            l'en-tête de chaque version, de 1 à ${revision}, un par ligne
manifest.json         la liste de tous les fichiers, chacun avec son SHA-256
manifest.sig          la signature de manifest.json (ECDSA P-256, SHA-256)
public-key.pem        la clé publique qui correspond à la signature
SHA256SUMS            la même liste, pour le programme sha256sum

Les montants sont en centimes d'euro. Un champ vide signifie : non mentionné. Ce n'est jamais zéro.


VÉRIFIER AVEC STREEKBOEK

${WITH_STREEKBOEK[format]}


VÉRIFIER SANS STREEKBOEK

Décompressez le fichier zip et exécutez dans ce dossier :

1. La signature. La réponse doit être : Verified OK
    openssl dgst -sha256 -verify public-key.pem -signature manifest.sig manifest.json

2. La clé. Comparez avec l'empreinte sur une page imprimée.
    openssl pkey -pubin -in public-key.pem -outform DER | openssl dgst -sha256

3. Les fichiers. La première commande doit donner la valeur que manifest.json indique pour SHA256SUMS ;
   la seconde doit répondre OK (ou « Réussi ») pour chaque fichier.
    sha256sum SHA256SUMS
    sha256sum -c SHA256SUMS

4. La chaîne. Ceci donne le sceau de la version ${revision}. Pour la version N, prenez la ligne N + 1. Chaque
   en-tête cite comme previousSeal le sceau de la version précédente.${ON_PAPER[format]}
    sed -n '${revision + 1}p' chain.json | sed 's/,$//' | tr -d '\\n' | sha256sum

Sous Windows, certutil -hashfile FICHIER SHA256 donne le SHA-256 d'un fichier.


QUE PROUVE-T-IL ?

Que ces cellules ont été lues ainsi, que ces chiffres en découlent selon ces règles, et que rien n'a
été modifié depuis la publication. Il ne prouve pas que ce que quelqu'un a saisi dans une cellule est
exact : comparez pour cela des rangées avec les pièces auxquelles renvoie la colonne Bron (source).
`
}

const WITH_STREEKBOEK: Record<EvidenceFormat, string> = {
  1: `    npm run verify -- DOSSIER.zip --key EMPREINTE

Ne prenez pas l'empreinte de la clé dans ce dossier, mais sur une page imprimée du tableau de bord :
elle figure en bas, avec le contenu. Ainsi seulement vous savez que l'association a signé elle-même et
que l'historique n'a pas été réécrit depuis.`,
  2: `    npm run verify -- DOSSIER.zip --seal SCEAU --key EMPREINTE

Ne prenez pas le sceau et l'empreinte de la clé dans ce dossier, mais sur une page imprimée du tableau
de bord : ils figurent au bas de chaque feuille. La clé dit qui a signé. Le sceau porte sur toute la
chaîne, depuis la version 1 : ce n'est que s'il est exact que vous savez que l'historique n'a pas été
réécrit depuis, pas même par le détenteur de la clé. Une feuille plus ancienne convient aussi : son
sceau est alors celui d'une version antérieure. Un dossier plus ancien permet aussi de comparer :

    npm run verify -- DOSSIER.zip --since ANCIEN.zip`,
}

const ON_PAPER: Record<EvidenceFormat, string> = {
  1: '',
  2: `
   Comparez avec le sceau sur une page imprimée : celui de sa version doit être le même.`,
}
