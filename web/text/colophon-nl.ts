/** What stands below every page: by which rules the figures are made, and where they come from, in Dutch. Another language is another file of this shape. */
export const colophonNl = {
  rules: 'Zo is er gerekend',
  ruleSpread: 'Een bedrag voor een hele periode is per dag over de jaren verdeeld, tot op de cent.',
  ruleYearly: 'Een jaarlijks bedrag telt in een onvolledig jaar mee naar het aantal dagen.',
  rulePresumed: 'Verondersteld: het einde is niet vermeld, dus na het jaar van deze versie tellen bedrag en VTE niet meer mee in een totaal.',
  ruleNotStated: 'Niet vermeld is niet nul: een onbekend bedrag of onbekende VTE telt nergens mee, maar wordt wel geteld als “niet vermeld”.',
  ruleApart: 'Eigen boekhouding en boekhouding van partners worden nooit opgeteld.',
  source: 'Bron',
  sourceText: (title: string) => `werkmap “${title}”`,
  /** Said where the page is in another language. */
  sheetLanguage: 'Namen, titels en bronnen uit de werkmap staan in de taal van de werkmap.',
  headHash: (revision: number) => `Inhoudscode van de laatste versie (${revision})`,
  headSeal: (revision: number) => `Zegel van versie ${revision}`,
}

export type ColophonTexts = typeof colophonNl
