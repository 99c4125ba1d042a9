/** What is said where an address asks for figures of the past in words that can't be read, in Dutch. Another language is another file of this shape. */
export const unreadNl = {
  label: 'Adres niet begrepen',
  asked: (asked: string) => `Het adres vraagt “${asked}”, en dat kan Streekboek niet lezen. U ziet de cijfers van nu.`,
  todo: 'Een versie is een getal, zoals versie=3; een dag schrijft u als jaar-maand-dag, zoals opDatum=2019-01-18. Of kies een stand met “Vroegere stand bekijken”.',
  close: 'Goed, toon de cijfers van nu',
}

export type UnreadTexts = typeof unreadNl
