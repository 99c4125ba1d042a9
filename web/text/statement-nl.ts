/** The accessibility statement in Dutch, after the European model. Another language is another file of this shape. */
export const statementNl = {
  title: 'Toegankelijkheidsverklaring',
  commitment: (organisation: string) => `${organisation} wil dit dashboard toegankelijk maken volgens het Bestuursdecreet van 7 december 2018 (artikel II.16 en volgende), dat richtlijn (EU) 2016/2102 omzet.`,
  scope: (address: string) => `Deze verklaring geldt voor ${address}.`,

  status: 'Nalevingsstatus',
  statusWhat: 'Het dashboard voldoet gedeeltelijk aan EN 301 549 en aan niveau AA van de Web Content Accessibility Guidelines (WCAG) 2.2. In onze eigen tests vonden we geen fouten; of het voor iedereen werkt, is nog niet nagegaan met mensen met een handicap.',
  tested: 'Wat getest is',
  testedItems: [
    'Elke pagina, in elke taal, licht en donker en op een smal scherm, met het programma axe-core: geen bevindingen.',
    'Bediening met alleen het toetsenbord, ook in de grafieken.',
    'Contrast van tekst en van de kleuren in grafieken; patronen en tekst naast kleur.',
    'Vergroting tot 200 % en een scherm van 320 pixels breed: alleen brede tabellen schuiven, in hun eigen kader.',
    'Minder beweging, afdrukken, en aanraakvlakken op een tablet.',
  ],
  untested: 'Wat niet getest is',
  untestedItems: [
    'Gebruik door mensen met een handicap.',
    'Gebruik met een schermlezer of een brailleleesregel.',
    'Spraakbediening.',
  ],

  limits: 'Niet-toegankelijke inhoud',
  limitsWhat: 'Van deze beperkingen weten we:',
  limitItems: [
    'Namen en opmerkingen komen uit de werkmap. Ze zijn in het Nederlands, ook op de Franse en de Engelse pagina’s, en zijn daar als Nederlands gemerkt.',
    'Een grafiek die u als afbeelding bewaart, heeft geen tekstalternatief. Dezelfde cijfers kunt u als tabel bekijken of bewaren.',
    'De werkmap zelf staat in Google Sheets. Deze verklaring gaat daar niet over.',
  ],

  preparation: 'Opstelling van deze verklaring',
  prepared: (day: string) => `Deze verklaring is opgesteld op ${day}, na een zelfbeoordeling met de tests hierboven.`,

  feedback: 'Feedback en contact',
  feedbackWhat: 'Kunt u iets niet lezen of niet bedienen, of hebt u de cijfers in een andere vorm nodig? Meld het; u krijgt antwoord.',
  contact: 'Contact:',
  noContact: (organisation: string) => `Vraag het aan ${organisation}. De beheerder heeft hier nog geen adres ingevuld.`,

  enforcement: 'Handhaving',
  enforcementWhat: 'Krijgt u geen antwoord, of bent u er niet tevreden mee? Dan kunt u klacht indienen bij de Vlaamse Ombudsdienst.',
  ombudsman: 'Vlaamse Ombudsdienst, Leuvenseweg 86, 1000 Brussel',
  telephone: 'telefoon 1700',
}

export type StatementTexts = typeof statementNl
