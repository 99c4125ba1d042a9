const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`)

/** What a reader must know before believing the figures, in Dutch. Another language is another file of this shape. */
export const noticesNl = {
  nothingPublished: 'Nog geen cijfers',
  nothingPublishedWhy: 'Zodra de werkmap zonder fouten gelezen is, verschijnen de cijfers hier vanzelf.',
  nothingPublishedHeld: (errors: number, moment: string) =>
    `De lezing van ${moment} heeft ${count(errors, 'fout', 'fouten')}. Zodra die in de werkmap verbeterd ${errors === 1 ? 'is' : 'zijn'}, verschijnen de cijfers hier vanzelf.`,
  mended: 'Een coördinator van de vereniging lost dit op; u hoeft niets te doen.',
  failedKeeps: (revision: number) => `De cijfers hieronder blijven die van versie ${revision}.`,
  offline: (since: string) => `Geen antwoord sinds ${since}: wat hieronder staat, is het laatst ontvangen. De pagina probeert het vanzelf opnieuw.`,
  offlineEmpty: (since: string) => `Geen antwoord sinds ${since}: er is nog niets ontvangen. De pagina probeert het vanzelf opnieuw.`,
  stale: (moment: string) => `De werkmap is het laatst gecontroleerd op ${moment}. Recentere wijzigingen staan mogelijk nog niet in deze cijfers.`,
  staleAsk: 'Hebt u recentere cijfers nodig, vraag dan een coördinator om de werkmap te laten controleren.',
  dayMissing: (day: string) => `Op ${day} was er nog geen versie.`,
  signInNeeded: 'U bent niet aangemeld, of uw aanmelding is verlopen. Meld u opnieuw aan.',
  notAllowed: 'U hebt geen toegang tot deze cijfers.',
  unknownDomains: (codes: string) => `Deze link noemt een beleidsdomein dat niet bestaat: ${codes}.`,
  unheardYears: (asked: string, first: number, last: number) =>
    `Deze link vraagt ${asked}, maar daarvan zijn er geen cijfers. U ziet ${first === last ? first : `${first} tot en met ${last}`}.`,
  unheardKinds: (asked: string, shown: string) => `Deze link noemt een soort inkomsten die niet bestaat: ${asked}. U ziet: ${shown}.`,
  toControl: 'Bekijk wat er moet gebeuren',
}

export type NoticesTexts = typeof noticesNl
