/** What is said of a choice that a page isn't narrowed to, in Dutch. Another language is another file of this shape. */
export const choiceNl = {
  municipality: (name: string) => `U koos de gemeente ${name}. Dat geldt voor de pagina Projecten; wat hieronder staat, is van alle gemeenten.`,
  clearMunicipality: 'Gemeente loslaten',
  years: (from: number | null, to: number | null) =>
    `U koos de jaren ${from === null ? `tot en met ${to}` : to === null ? `vanaf ${from}` : from === to ? from : `${from} tot en met ${to}`}. Wat hieronder staat, gaat over alle jaren.`,
  clearYears: 'Jaren loslaten',
  domains: (names: string, n: number) => `U koos ${n === 1 ? 'het beleidsdomein' : 'de beleidsdomeinen'} ${names}. Wat hieronder staat, gaat over alle beleidsdomeinen.`,
  clearDomains: 'Beleidsdomeinen loslaten',
  kinds: (kinds: string) => `U koos als soort: ${kinds}. Wat hieronder staat, gaat over alle soorten.`,
  clearKinds: 'Soort loslaten',
}

export type ChoiceTexts = typeof choiceNl
