import { FUNDING_KINDS, FUNDING_STATUSES, type TabName } from '#model/dataset.ts'

/** One column of a tab, as the workbook's description names it. */
export interface Column {
  name: string
  /** A row must fill it. */
  required?: true
  /** The row's own Code (NIS, Nummer, Datum): without it a row can't be told from another. */
  identity?: true
  /** Other headers that mean the same column. A misspelt name is none: that is a slip to point out. */
  aliases?: readonly string[]
  /** Headers that may well mean this column: where the tab lacks it, they are asked about rather than left alone. */
  lookalikes?: readonly string[]
  /** A remark that changes no figure. */
  remark?: true
  /** A required choice's words. */
  words?: readonly string[]
  /** What its cells count. */
  holds?: 'euro' | 'fte'
}

const CODE = { name: 'Code', required: true, identity: true } as const
const SOURCE = { name: 'Bron', remark: true, aliases: ['Bronvermelding'] } as const
const START = {
  name: 'Start',
  aliases: ['Begindatum', 'Startdatum', 'Datum start', 'Datum begin'],
  lookalikes: ['Van', 'Vanaf', 'Begin', 'Beginjaar', 'Startjaar', 'Aanvang', 'Aanvangsdatum'],
} as const
const END = {
  name: 'Einde',
  aliases: ['Einddatum', 'Datum einde'],
  lookalikes: ['Tot', 'Tot en met', 't/m', 'Eind', 'Eindjaar', 'Stopdatum', 'Vervaldatum'],
} as const
const DOMAIN = { name: 'Domein', required: true, aliases: ['Beleidsdomein'] } as const

/** Every tab with its columns, in the workbook's order. */
export const COLUMNS = {
  Domeinen: [
    CODE,
    DOMAIN,
    { name: 'Toelichting', remark: true },
    SOURCE,
  ],
  Projecten: [
    CODE,
    { name: 'Project', required: true, aliases: ['Projectnaam', 'Naam project'] },
    DOMAIN,
    START,
    END,
    { name: 'Rol' },
    { name: 'Prioriteit' },
    { name: 'Gemeenten' },
    SOURCE,
  ],
  Subsidies: [
    CODE,
    { name: 'Soort', required: true, words: FUNDING_KINDS },
    { name: 'Verstrekker', required: true },
    { name: 'Begunstigde', lookalikes: ['Ontvanger', 'Beneficiaris', 'Geboekt bij', 'Boekhouding'] },
    { name: 'Project', aliases: ['Projectcode'] },
    { name: 'Domein', aliases: ['Beleidsdomein'] },
    {
      name: 'Bedrag',
      aliases: [
        'Bedrag (€)', 'Bedrag €', 'Bedrag in €', 'Bedrag in euro', 'Bedrag (in euro)', 'Bedrag (euro)',
        'Bedrag (EUR)', 'Bedrag EUR', 'Bedrag in EUR',
      ],
      holds: 'euro',
      lookalikes: ['Euro', '€', 'Som', 'Budget', 'Toegekend'],
    },
    { name: 'Basis' },
    START,
    END,
    { name: 'Status', required: true, words: FUNDING_STATUSES },
    SOURCE,
  ],
  Personeel: [
    CODE,
    { name: 'Functie', required: true },
    DOMAIN,
    { name: 'Project', aliases: ['Projectcode'] },
    {
      name: 'VTE',
      aliases: ['FTE', 'Aantal VTE', 'Voltijdsequivalent', 'Voltijdse equivalenten'],
      holds: 'fte',
      lookalikes: ['Breuk', 'Tewerkstelling', 'Percentage', '%'],
    },
    { name: 'Inzet' },
    START,
    END,
    { name: 'Financiering', lookalikes: ['Subsidie', 'Subsidies', 'Betaald door', 'Gefinancierd door'] },
    SOURCE,
  ],
  Gemeenten: [
    { name: 'NIS', required: true, identity: true, aliases: ['NIS-code', 'Nis code'] },
    { name: 'Gemeente', required: true },
    { name: 'Arrondissement', remark: true },
    { name: 'Inwoners', aliases: ['Aantal inwoners', 'Inwonersaantal'] },
    { name: 'Peildatum' },
    { name: 'Vennoot vanaf' },
    { name: 'Vennoot tot' },
    SOURCE,
  ],
  Prioriteiten: [
    { name: 'Nummer', required: true, identity: true },
    { name: 'Prioriteit', required: true },
    SOURCE,
  ],
  Vergaderingen: [
    { name: 'Datum', required: true, identity: true },
    { name: 'Orgaan', required: true },
    { name: 'Onderwerp', remark: true },
    SOURCE,
  ],
} as const satisfies Record<TabName, readonly Column[]>

/** Tabs that a workbook may do without. */
export const OPTIONAL_TABS: ReadonlySet<TabName> = new Set(['Prioriteiten', 'Vergaderingen'])

export type ColumnName<T extends TabName> = (typeof COLUMNS)[T][number]['name']
export type RequiredColumnName<T extends TabName> = Extract<(typeof COLUMNS)[T][number], { required: true }>['name']
export type OptionalColumnName<T extends TabName> = Exclude<ColumnName<T>, RequiredColumnName<T>>

export function columnsOf(tab: TabName): readonly Column[] {
  return COLUMNS[tab]
}
