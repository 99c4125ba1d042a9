/** The sentences of the pages about policy domains in Dutch. Another language is another file of this shape. */
export const domainNl = {
  title: 'Beleidsdomeinen',
  intro: 'Per beleidsdomein het geld, het personeel en de projecten. Klik op een domein voor alles wat erbij hoort.',
  missing: 'Dit beleidsdomein bestaat niet',
  missingWhy: (asked: string) => `In deze versie staat geen beleidsdomein met code ${asked}. Kies er een uit de lijst.`,
  toAll: 'Alle beleidsdomeinen',
  filters: 'Keuze van het beleidsdomein en de jaren',
  domain: 'Beleidsdomein',
  kicker: (code: string) => `Beleidsdomein ${code}`,

  table: (year: number) => `Beleidsdomeinen in ${year}`,
  tableAbout: (kinds: string, measure: string) => `${kinds}; VTE: ${measure}`,
  fundingOwn: 'Eigen boekhouding',
  fundingPartner: 'Boekhouding van partners',
  staffOwn: 'VTE, eigen inzet',
  staffPartner: 'VTE, inzet van partners',
  running: 'Lopende projecten',
  startNotStated: (n: number) => `zonder start:\u00A0${n}`,
  withoutYear: (n: number) => `zonder jaar:\u00A0${n}`,
}

export type DomainTexts = typeof domainNl
