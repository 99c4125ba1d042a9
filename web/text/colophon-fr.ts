import type { ColophonTexts } from './colophon-nl.ts'

/** What stands below every page: by which rules the figures are made, and where they come from, in French. */
export const colophonFr: ColophonTexts = {
  rules: 'Règles de calcul',
  ruleSpread: 'Un montant pour toute une période est réparti par jour sur les années, au cent près.',
  ruleYearly: 'Un montant annuel compte, dans une année incomplète, en proportion du nombre de jours.',
  rulePresumed: 'Présumé\u00A0: la fin n’est pas mentionnée\u202F; après l’année de cette version, le montant et l’ETP ne comptent donc plus dans un total.',
  ruleNotStated: 'Non mentionné n’est pas zéro\u00A0: un montant ou un ETP inconnu ne compte nulle part, mais il est dénombré comme «\u202Fnon mentionné\u202F».',
  ruleApart: 'La comptabilité propre et celle des partenaires ne sont jamais additionnées.',
  source: 'Source',
  sourceText: title => `classeur «\u202F${title}\u202F»`,
  sheetLanguage: 'Les noms, titres et sources tirés du classeur restent en néerlandais.',
  headHash: revision => `Empreinte du contenu de la dernière version (${revision})`,
  headSeal: revision => `Sceau de la version ${revision}`,
}
