import { expect, test } from 'vitest'
import { brusselsDay, formatsOf } from '../../../web/text/formats.ts'
import { isLanguage, LANGUAGES, loadTexts } from '../../../web/text/catalog.ts'
import { en } from '../../../web/text/en.ts'
import { fr } from '../../../web/text/fr.ts'
import { figuresNl } from '../../../web/text/figures-nl.ts'
import { nl } from '../../../web/text/nl.ts'

const formats = formatsOf(nl)
/** Intl puts no-break spaces where a line may not end. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

test.each([
  [1_882_036, '€ 18.820,36'], [100_000_000, '€ 1.000.000,00'], [5, '€ 0,05'], [0, '€ 0,00'], [1e14 + 1, '€ 1.000.000.000.000,01'],
])('%i cents are written %s', (cents, expected) => {
  expect(plain(formats.euros(cents))).toBe(expected)
})

test.each([[142_500, '14,25'], [47_630, '4,76'], [10_050, '1,01'], [50, '0,01'], [49, '0,00'], [15_000, '1,50']])(
  '%i ten-thousandths of an FTE are written %s', (units, expected) => {
    expect(formats.fte(units)).toBe(expected)
  })

test.each([[0, '€ 0'], [5000, '€ 5.000'], [500_000, '€ 500.000'], [1_000_000, '€ 1 mln.'], [1_500_000, '€ 1,5 mln.']])(
  '%d euro on an axis is %s', (euros, expected) => {
    expect(plain(formats.shortEuros(euros))).toBe(expected)
  })

test.each([
  ['2018-01-01', '2021-12-31', '2018 – 2021'],
  ['2018-01-01', '2018-12-31', '2018'],
  ['2018-09-01', 'ongoing', '01/09/2018 – doorlopend'],
  ['2018-01-01', null, '2018 – niet vermeld'],
  [null, '2019-02-28', 'niet vermeld – 28/02/2019'],
  ['2018-12-31', '2019-01-01', '31/12/2018 – 01/01/2019'],
  [null, null, 'niet vermeld – niet vermeld'],
] as const)('the period %s to %s is written %s', (start, end, expected) => {
  expect(formats.period(start, end)).toBe(expected)
})

test.each([
  ['2026-11-22T18:44:12.000Z', '2026-11-22', '22 november 2026 om 19:44', '19:44'],
  ['2026-07-31T22:30:00.000Z', '2026-08-01', '1 augustus 2026 om 00:30', '00:30'],
  ['2026-12-31T23:30:00.000Z', '2026-12-31', '1 januari 2027 om 00:30', '1 januari 2027 om 00:30'],
])('%s is told as the clock stands in Brussels', (iso, today, moment, recently) => {
  expect([formats.moment(iso), formats.recently(iso, today)]).toEqual([moment, recently])
})

test('the day in Brussels, whatever the machine\'s time zone', () => {
  expect(['2026-12-31T22:59:59Z', '2026-12-31T23:00:00Z'].map(iso => brusselsDay(new Date(iso)))).toEqual(['2026-12-31', '2027-01-01'])
})

test('only languages with a catalog are languages', async () => {
  expect(['nl', 'fr', 'en', 'de', 'toString', ''].map(isLanguage)).toEqual([true, true, true, false, false, false])
  expect(await Promise.all([loadTexts('nl'), loadTexts('fr'), loadTexts('en')])).toEqual([nl, fr, en])
  expect(LANGUAGES).toEqual([{ code: 'nl', name: 'Nederlands' }, { code: 'fr', name: 'Français' }, { code: 'en', name: 'English' }])
})

test.each([
  ['nl', nl, ['€ 1.882.036,50', '€ 5.000', '€ 1,5 mln.', '14,25', '1.234', '01/09/2018 – doorlopend', '1 september 2018', '22 november 2026 om 19:44', 'a, b en c']],
  ['fr', fr, ['1 882 036,50 €', '5 000 €', '1,5 M €', '14,25', '1 234', '01/09/2018 – durée indéterminée', '1er septembre 2018', '22 novembre 2026 à 19:44', 'a, b et c']],
  ['en', en, ['€1,882,036.50', '€5,000', '€1.5m', '14.25', '1,234', '01/09/2018 – ongoing', '1 September 2018', '22 November 2026 at 19:44', 'a, b and c']],
] as const)('figures and days as they are written in %s', (_, texts, expected) => {
  const { euros, shortEuros, fte, number, period, longDay, moment, list } = formatsOf(texts)
  expect([
    euros(188_203_650), shortEuros(5000), shortEuros(1_500_000), fte(142_500), number(1234),
    period('2018-09-01', 'ongoing'), longDay('2018-09-01'), moment('2026-11-22T18:44:12.000Z'), list(['a', 'b', 'c']),
  ].map(plain)).toEqual(expected)
})

test.each([
  [figuresNl.problemsWaiting(1), '1 opmerking wacht bij de werkmap'],
  [figuresNl.problemsWaiting(3), '3 opmerkingen wachten bij de werkmap'],
  [nl.held(1, 4, '22 november 2026 om 19:44'), 'Er wachten wijzigingen sinds 22 november 2026 om 19:44: de laatste lezing heeft 1 fout; de cijfers hieronder zijn die van versie 4.'],
])('%s', (sentence, expected) => {
  expect(sentence).toBe(expected)
})
