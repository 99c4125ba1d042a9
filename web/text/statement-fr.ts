import type { StatementTexts } from './statement-nl.ts'

/** The accessibility statement in French, after the European model. */
export const statementFr: StatementTexts = {
  title: 'Déclaration d’accessibilité',
  commitment: organisation => `${organisation} veut rendre ce tableau de bord accessible conformément au décret flamand de gouvernance du 7 décembre 2018 (articles II.16 et suivants), qui transpose la directive (UE) 2016/2102.`,
  scope: address => `Cette déclaration s’applique à ${address}.`,

  status: 'État de conformité',
  statusWhat: 'Le tableau de bord est partiellement conforme à la norme EN 301 549 et au niveau AA des Règles pour l’accessibilité des contenus web (WCAG) 2.2. Nos propres tests n’ont révélé aucune erreur\u202F; nous n’avons pas encore vérifié avec des personnes handicapées s’il convient à tous.',
  tested: 'Ce qui a été testé',
  testedItems: [
    'Chaque page, dans chaque langue, en clair et en sombre et sur un écran étroit, avec le programme axe-core\u00A0: aucune constatation.',
    'L’utilisation au clavier seul, y compris dans les graphiques.',
    'Le contraste du texte et des couleurs des graphiques\u202F; des motifs et du texte en plus de la couleur.',
    'L’agrandissement à 200\u202F% et un écran de 320 pixels de large\u00A0: seuls les tableaux larges défilent, dans leur propre cadre.',
    'La réduction des animations, l’impression et les zones tactiles sur une tablette.',
  ],
  untested: 'Ce qui n’a pas été testé',
  untestedItems: [
    'L’utilisation par des personnes handicapées.',
    'L’utilisation avec un lecteur d’écran ou une plage braille.',
    'La commande vocale.',
  ],

  limits: 'Contenu non accessible',
  limitsWhat: 'Nous connaissons les limites suivantes\u00A0:',
  limitItems: [
    'Les noms et les remarques proviennent du classeur. Ils sont en néerlandais, y compris sur les pages en français et en anglais, et y sont signalés comme tels.',
    'Un graphique enregistré comme image n’a pas de texte de remplacement. Les mêmes chiffres peuvent être consultés ou enregistrés en tableau.',
    'Le classeur lui-même se trouve dans Google Sheets. Cette déclaration ne le concerne pas.',
  ],

  preparation: 'Établissement de cette déclaration',
  prepared: day => `Cette déclaration a été établie le ${day}, après une auto-évaluation au moyen des tests ci-dessus.`,

  feedback: 'Retour d’information et contact',
  feedbackWhat: 'Vous ne pouvez pas lire ou utiliser quelque chose, ou vous avez besoin des chiffres sous une autre forme\u202F? Signalez-le\u202F; vous recevrez une réponse.',
  contact: 'Contact\u00A0:',
  noContact: organisation => `Adressez-vous à ${organisation}. Le gestionnaire n’a pas encore indiqué d’adresse ici.`,

  enforcement: 'Procédure de recours',
  enforcementWhat: 'Vous ne recevez pas de réponse ou elle ne vous satisfait pas\u202F? Vous pouvez introduire une plainte auprès du Service de médiation flamand (Vlaamse Ombudsdienst).',
  ombudsman: 'Vlaamse Ombudsdienst, Leuvenseweg 86, 1000 Bruxelles',
  telephone: 'téléphone 1700',
}
