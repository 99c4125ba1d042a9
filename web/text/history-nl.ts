/** The sentences of a row's story in Dutch. Another language is another file of this shape. */
export const historyNl = {
  loading: 'De geschiedenis wordt opgezocht…',
  unreachable: 'De geschiedenis kon niet geladen worden. De pagina probeert het vanzelf opnieuw.',
  missing: 'Van deze rij is geen geschiedenis bekend.',
  revision: (revision: number, moment: string) => `Versie ${revision}, ${moment}`,
  edited: (editor: string | null, moment: string | null) => `laatst bewerkt${editor === null ? '' : ` door ${editor}`}${moment === null ? '' : ` op ${moment}`}`,
  first: 'Stond al in de eerste versie.',
  added: 'Toegevoegd.',
  removed: 'Geschrapt.',
  earlier: (revision: number) => `Ook vóór versie ${revision + 1} opzoeken`,
  noneSoFar: (revision: number) => `Sinds versie ${revision + 1} niet gewijzigd.`,
}

export type HistoryTexts = typeof historyNl
