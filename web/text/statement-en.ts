import type { StatementTexts } from './statement-nl.ts'

/** The accessibility statement in English, after the European model. */
export const statementEn: StatementTexts = {
  title: 'Accessibility statement',
  commitment: organisation => `${organisation} is committed to making this dashboard accessible, in accordance with the Flemish Governance Decree of 7 December 2018 (articles II.16 and following), which transposes Directive (EU) 2016/2102.`,
  scope: address => `This statement applies to ${address}.`,

  status: 'Compliance status',
  statusWhat: 'The dashboard is partially compliant with EN 301 549 and with level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. Our own tests found no errors; whether it works for everybody has not yet been tested with people with disabilities.',
  tested: 'What was tested',
  testedItems: [
    'Every page, in every language, light and dark and on a narrow screen, with the program axe-core: no findings.',
    'Use with the keyboard alone, also in the charts.',
    'Contrast of text and of the colours in charts; patterns and text besides colour.',
    'Zoom to 200% and a screen 320 pixels wide: only wide tables scroll, in their own frame.',
    'Reduced motion, printing, and touch targets on a tablet.',
  ],
  untested: 'What was not tested',
  untestedItems: [
    'Use by people with disabilities.',
    'Use with a screen reader or a braille display.',
    'Voice control.',
  ],

  limits: 'Non-accessible content',
  limitsWhat: 'We know of these limits:',
  limitItems: [
    'Names and remarks come from the workbook. They are in Dutch, also on the French and English pages, and are marked as Dutch there.',
    'A chart saved as an image has no text alternative. The same figures can be viewed or saved as a table.',
    'The workbook itself is in Google Sheets. This statement does not cover it.',
  ],

  preparation: 'Preparation of this statement',
  prepared: day => `This statement was prepared on ${day}, after a self-assessment with the tests above.`,

  feedback: 'Feedback and contact',
  feedbackWhat: 'Is there something you cannot read or operate, or do you need the figures in another form? Let us know; you will get an answer.',
  contact: 'Contact:',
  noContact: organisation => `Please ask ${organisation}. The administrator has not filled in an address here yet.`,

  enforcement: 'Enforcement procedure',
  enforcementWhat: 'Did you get no answer, or are you not satisfied with it? Then you can lodge a complaint with the Flemish Ombuds Service (Vlaamse Ombudsdienst).',
  ombudsman: 'Vlaamse Ombudsdienst, Leuvenseweg 86, 1000 Brussels',
  telephone: 'telephone 1700',
}
