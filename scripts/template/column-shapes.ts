import type { TabName } from '#model/dataset.ts'
import type { ColumnName } from '../../functions/workbook/columns.ts'
import { acceptedWords } from './accepted-words.ts'

/** How the template prepares a column for what belongs there. */
export interface ColumnShape {
  /** In characters. */
  width: number
  /** As a file stores it (in English notation); null = automatic, as it is typed. */
  format: string | null
  choice: Choice | null
}

/**
 * `refuse`: nothing else can be typed · `warn`: something else may be right too, such as a domain's name or
 * a project that is still to be added · `hint`: several are allowed, which no list can check.
 */
export type Choice = { strictness: 'refuse' | 'warn' | 'hint' } & ({ words: readonly string[] } | Target)

/** The column whose cells a reference names. */
interface Target {
  tab: TabName
  column: string
}

export function columnShape<T extends TabName>(tab: T, column: ColumnName<T>): ColumnShape {
  return SHAPES[tab][column]
}

const WORDS = acceptedWords()

/** As text: a code such as 5.10, 007 or 1E5 stays what was typed. */
const CODE = shape(12, '@')
const NAME = shape(34)
const LONG_TEXT = shape(48)
const SOURCE = shape(36)
/** Always one day. */
const DAY = shape(14, 'dd/mm/yyyy')
/**
 * A day, a month, a year or `doorlopend`: a fixed format would show the year 2018 as 10/07/1905, and make
 * of the month 09/2018 its first day, also where its last is meant.
 */
const BOUND = shape(14)
const COUNT = shape(12, '#,##0')
const NUMBER = shape(12, '0')

const SHAPES: { [T in TabName]: Record<ColumnName<T>, ColumnShape> } = {
  Domeinen: { Code: CODE, Domein: NAME, Toelichting: LONG_TEXT, Bron: SOURCE },
  Projecten: {
    Code: CODE,
    Project: LONG_TEXT,
    Domein: reference('Domeinen', 'Code'),
    Start: BOUND,
    Einde: BOUND,
    Rol: { ...shape(16), choice: { words: WORDS.roles, strictness: 'hint' } },
    Prioriteit: { ...reference('Prioriteiten', 'Nummer'), format: '0' },
    Gemeenten: references('Gemeenten', 'Gemeente', 36),
    Bron: SOURCE,
  },
  Subsidies: {
    Code: CODE,
    Soort: words(WORDS.kinds, 24),
    Verstrekker: NAME,
    Begunstigde: NAME,
    Project: reference('Projecten', 'Code'),
    Domein: reference('Domeinen', 'Code'),
    Bedrag: shape(18, '"€" #,##0.00'),
    Basis: words(WORDS.bases, 18),
    Start: BOUND,
    Einde: BOUND,
    Status: words(WORDS.statuses, 18),
    Bron: SOURCE,
  },
  Personeel: {
    Code: CODE,
    Functie: NAME,
    Domein: reference('Domeinen', 'Code'),
    Project: reference('Projecten', 'Code'),
    VTE: shape(10, '0.00'),
    Inzet: words(WORDS.deployments, 20),
    Start: BOUND,
    Einde: BOUND,
    Financiering: references('Subsidies', 'Code', 20),
    Bron: SOURCE,
  },
  Gemeenten: {
    'NIS': CODE,
    'Gemeente': shape(26),
    'Arrondissement': shape(20),
    'Inwoners': COUNT,
    'Peildatum': DAY,
    'Vennoot vanaf': BOUND,
    'Vennoot tot': BOUND,
    'Bron': SOURCE,
  },
  Prioriteiten: { Nummer: NUMBER, Prioriteit: LONG_TEXT, Bron: SOURCE },
  Vergaderingen: { Datum: DAY, Orgaan: NAME, Onderwerp: LONG_TEXT, Bron: SOURCE },
}

function shape(width: number, format: string | null = null): ColumnShape {
  return { width, format, choice: null }
}

function words(list: readonly string[], width: number): ColumnShape {
  return { width, format: null, choice: { words: list, strictness: 'refuse' } }
}

function reference<T extends TabName>(tab: T, column: ColumnName<T>): ColumnShape {
  return { width: 14, format: '@', choice: { tab, column, strictness: 'warn' } }
}

function references<T extends TabName>(tab: T, column: ColumnName<T>, width: number): ColumnShape {
  return { width, format: '@', choice: { tab, column, strictness: 'hint' } }
}
