/** The sentences of a row's story in Dutch. Another language is another file of this shape. */
export const historyNl = {
  loading: 'De geschiedenis wordt opgezocht…',
  unreachable: 'De geschiedenis kon niet geladen worden. De pagina probeert het vanzelf opnieuw.',
  missing: 'Van deze rij is geen geschiedenis bekend.',
  revision: (revision: number, moment: string) => `Versie ${revision}, ${moment}`,
  by: (editor: string) => `laatst bewerkt door ${editor}`,
  first: 'Stond al in de eerste versie.',
  added: 'Toegevoegd.',
  removed: 'Geschrapt.',
  earlier: (revision: number) => `Ook vóór versie ${revision + 1} opzoeken`,
  noneSoFar: (revision: number) => `Sinds versie ${revision + 1} niet gewijzigd.`,
}

export type HistoryTexts = typeof historyNl
