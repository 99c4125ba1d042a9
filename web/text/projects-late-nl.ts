const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What comes on Projecten once its projects stand there: the buttons of the time axis, and why Overzicht counts differently; in Dutch. Another language is another file of this shape. */
export const projectsLateNl = {
  zoom: 'Tijdas',
  zoomIn: 'Minder jaren',
  zoomOut: 'Meer jaren',
  zoomEarlier: 'Vroeger',
  zoomLater: 'Later',
  zoomAll: 'Alle jaren',
  yearsShown: (first: number, last: number) => (first === last ? String(first) : `${first} – ${last}`),

  overview: 'Het Overzicht telt anders:',
  running: (n: number, year: number) => `in heel ${year} ${count(n, 'lopend project', 'lopende projecten')}, ook wat in dat jaar al eindigde of pas later begint.`,
  startNotStated: (n: number, year: number) => `Zonder vermelde start en niet afgelopen vóór ${year}: ${n}.`,
  ending: (n: number, after: string, until: string) => `De 12 maanden gaan er in op de dag van deze versie: van ${after} tot en met ${until} ${count(n, 'eindigt er', 'eindigen er')}.`,
}

export type ProjectsLateTexts = typeof projectsLateNl
