import type { HelpTexts } from './help-nl.ts'

/** One sentence on how each figure is made, in French. */
export const helpFr: HelpTexts = {
  funding: 'Ce que l’association ou un partenaire reçoit cette année-là\u00A0: un montant pour toute une période est réparti par jour sur les années, et seul compte ce qui est octroyé ou clôturé.',
  other: 'Les contributions et produits qui ne sont pas des subventions, répartis sur les années de la même manière.',
  staffAverage: 'L’ETP de chaque poste compte en proportion des jours où il est occupé cette année-là\u00A0: un mi-temps pendant six mois compte pour 0,25.',
  staffYearEnd: 'La somme des ETP de tous les postes occupés au 31 décembre.',
  running: 'Est en cours tout projet dont au moins un jour tombe dans cette année.',
  ending: 'Se termine tout projet dont le dernier jour mentionné tombe dans les douze mois à compter du jour de cette version.',
  span: 'Les montants sont la somme des années choisies, les ETP leur moyenne\u202F; ce qui est présumé ou non mentionné n’est pas compté et figure à côté.',
  requested: 'Les montants demandés mais pas encore octroyés, répartis comme s’ils l’étaient\u202F; ils ne comptent dans aucun total.',
  timeline: 'Chaque barre va du premier au dernier jour mentionné dans le classeur\u202F; la partie hachurée est présumée parce que la fin n’est pas mentionnée.',
  domains: 'Par domaine politique, les mêmes chiffres que dans l’aperçu, selon les mêmes règles, pour une année.',
  funders: 'Par bailleur de fonds, la somme de ses financements pour les années choisies, y compris ce qui n’a pas d’année\u202F; octroyé ne veut pas dire reçu, et ce qui vient après l’année de cette version est indiqué à part.',
  posts: 'Chaque poste du domaine politique pour les années choisies, tel qu’il figure dans le classeur, avec son ETP sans conversion.',
  roles: 'Combien de fois chaque rôle est mentionné pour les projets de ce domaine dans les années choisies\u202F; un projet à deux rôles compte pour chacun d’eux.',
  participants: 'Pour combien de projets de ce domaine, dans les années choisies, la commune est mentionnée.',
  participation: 'Un projet compte pour une commune si le classeur l’y mentionne et si le projet a un jour dans les années choisies.',
  matrix: 'Un signe indique que le classeur mentionne la commune pour ce projet\u202F; une case vide, qu’elle n’y est pas mentionnée.',
  known: 'La part des lignes dans lesquelles le champ requis est rempli.',
  ranked: 'Une ligne est d’autant plus haute qu’elle cache davantage\u00A0: d’abord les montants inconnus, puis l’argent et les personnes absents de tout total, puis les bailleurs de fonds inconnus et le financement des postes, puis les périodes\u202F; un montant ou un ETP dont les années aussi sont inconnues compte comme s’il manquait dans chaque année affichée jusqu’à la fin mentionnée.',
  changes: 'La différence entre deux versions, en distinguant ce qui vient de lignes modifiées et ce qui ne vient que du temps écoulé.',
  chain: 'Chaque version cite l’empreinte du contenu et le sceau de la précédente\u00A0: quiconque possède un sceau sur papier voit si cette version ou une version antérieure a changé après coup.',
  seal: 'Le sceau de la dernière version porte sur toutes les versions jusque-là\u00A0: une feuille imprimée prouve plus tard, avec npm run verify et le dossier de preuve, qu’aucune n’a été réécrite, pas même par le détenteur de la clé.',
}
