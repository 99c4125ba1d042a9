import { expect, test } from 'vitest'
import { fieldSentence, plainText, valueText, type Writing } from '../../web/row-values.ts'
import { formatsOf } from '../../web/text/formats.ts'
import { nl } from '../../web/text/nl.ts'
import { valuesNl } from '../../web/text/values-nl.ts'
import { project } from './reports.ts'

const writing: Writing = {
  texts: nl, values: valuesNl, formats: formatsOf(nl),
  names: {
    domains: [{ code: 'SB', name: 'Sociaal beleid' }],
    projects: [project({ code: 'SEW-04', name: 'WestUp' })],
    municipalities: [{ nis: '33011', name: 'Ieper' }, { nis: '38025', name: 'Veurne' }, { nis: '32003', name: 'Diksmuide' }],
    priorities: [{ number: 6, name: 'Werk' }],
  },
}
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test.each<[string, unknown, unknown, string]>([
  ['end', '2028-12-31', '2029-12-31', 'einddatum van 31/12/2028 naar 31/12/2029'],
  ['end', '2028-12-31', 'ongoing', 'einddatum van 31/12/2028 naar doorlopend'],
  ['end', null, '2029-12-31', 'einddatum ingevuld: 31/12/2029'],
  ['start', '2028-01-01', null, 'startdatum leeggemaakt, was 01/01/2028'],
  ['amountCents', 7_533_300, 8_000_000, 'bedrag van € 75.333 naar € 80.000'],
  ['fte', 14.25, 15.5, 'VTE van 14,25 naar 15,5'],
  ['fte', 0.125, 0.0625, 'VTE van 0,125 naar 0,0625'],
  ['domain', 'SB', 'XX', 'beleidsdomein van Sociaal beleid naar XX'],
  ['project', null, 'SEW-04', 'project ingevuld: WestUp (SEW-04)'],
  ['priority', 6, 7, 'prioriteit van 6 (Werk) naar 7'],
  ['name', 'Digibanken', 'Digibank', 'naam van “Digibanken” naar “Digibank”'],
  ['name', 'a\u202Eb', 'ab', 'naam van “a[U+202E]b” naar “ab”'],
  ['basis', 'yearly', 'once', 'basis van per jaar naar eenmalig'],
  ['deployment', 'regional', 'partner', 'inzet van regionaal naar bij een partner'],
  ['status', 'aangevraagd', 'toegekend', 'status van aangevraagd naar toegekend'],
  ['population', 16_843, 17_001, 'aantal inwoners van 16.843 naar 17.001'],
  ['municipalities', ['32003', '33011'], ['33011', '38025'], 'gemeenten: Veurne erbij, Diksmuide weg'],
  ['municipalities', ['33011'], ['33011', '99999'], 'gemeenten: 99999 erbij'],
  ['municipalities', 'all', ['33011', '38025'], 'gemeenten van alle vennoten naar Ieper en Veurne'],
  ['municipalities', [], ['33011'], 'gemeenten ingevuld: Ieper'],
  ['roles', ['A', 'werkgever'], ['A'], 'rol: werkgever weg'],
  ['fundedBy', ['S-001'], [], 'financiering leeggemaakt, was S-001'],
  // A field that a later program adds.
  ['unheardOf', 'x', 'y', 'Nieuwe kolom van x naar y'],
  ['toString', 'x', 'y', 'Nieuwe kolom van x naar y'],
])('%s from %j to %j: %s', (field, old, now, expected) => {
  expect(plain(fieldSentence({ field, column: 'Nieuwe kolom', old, new: now }, writing))).toBe(expected)
})

test.each<[string, unknown, string, string]>([
  ['reference', 'p. 3', '“p. 3”', 'p. 3'],
  ['amountCents', null, 'niet vermeld', 'niet vermeld'],
  ['beneficiary', null, 'niet ingevuld', 'niet ingevuld'],
  ['code', 'S-001', 'S-001', 'S-001'],
  ['roles', ['A', 'S/C'], 'A en S/C', 'A en S/C'],
  ['partnerUntil', 'ongoing', 'doorlopend', 'doorlopend'],
  ['basis', 'constructor', 'constructor', 'constructor'],
])('%s %j: in a sentence %s, by itself %s', (field, value, inSentence, alone) => {
  expect([plain(valueText(field, value, writing)), plain(plainText(field, value, writing))]).toEqual([inSentence, alone])
})
