import type { Dataset, Funding, Places, Project, TableName } from '#model/dataset.ts'
import { TABLES, TABS } from '#model/dataset.ts'
import type { PackedDataset } from '../../functions/ledger/chunks.ts'
import type { Ledger } from '../../functions/ledger/ledger.ts'
import type { Previous } from '../../functions/ledger/revision-plan.ts'

/** A small workbook with a row in most tabs. */
export function smallDataset(change: Partial<Dataset> = {}): Dataset {
  return {
    domains: [
      { code: 'SB', name: 'Sociaal beleid', description: null, reference: null },
      { code: 'SEW', name: 'Sociale economie en werk', description: 'Werk', reference: 'p. 3' },
    ],
    projects: [project('SB-01'), project('SB-02', { municipalities: ['32003', '38025'], priority: 2 })],
    funding: [award('S-001'), award('S-002', { beneficiary: 'OCMW Koksijde', amountCents: null, basis: null })],
    staffing: [{
      code: 'P-01', title: 'Coördinator', domain: 'SB', project: 'SB-01', fte: 0.8, start: '2018-09-01', end: null,
      deployment: 'regional', fundedBy: ['S-001'], reference: null,
    }],
    municipalities: [
      { nis: '32003', name: 'Diksmuide', district: 'Diksmuide', population: 16_843, populationDate: '2024-01-01', partnerFrom: '2014-01-01', partnerUntil: 'ongoing', reference: null },
      { nis: '38025', name: 'Veurne', district: 'Veurne', population: null, populationDate: null, partnerFrom: null, partnerUntil: null, reference: null },
    ],
    priorities: [{ number: 2, name: 'Zorg', reference: null }, { number: 10, name: 'Wonen', reference: null }],
    meetings: [],
    ...change,
  }
}

export function project(code: string, change: Partial<Project> = {}): Project {
  return {
    code, name: `Project ${code}`, domain: 'SB', start: '2018-01-01', end: '2021-12-31', roles: ['A'], priority: null,
    municipalities: 'all', reference: null, ...change,
  }
}

export function award(code: string, change: Partial<Funding> = {}): Funding {
  return {
    code, kind: 'subsidie', funder: 'Vlaanderen', beneficiary: null, project: 'SB-01', domain: null, amountCents: 7_533_300,
    basis: 'period', status: 'toegekend', start: '2018-01-01', end: '2021-12-31', reference: null, ...change,
  }
}

/** Awards in ascending order of their codes. */
export function manyAwards(count: number): Funding[] {
  return Array.from({ length: count }, (_, index) => award(`S-${String(index).padStart(6, '0')}`, { amountCents: 100 + index, project: null, domain: 'SB' }))
}

/** Each row below the one before, from row 2. */
export function placesOf(dataset: Dataset, firstRow = 2): Places {
  return Object.fromEntries(TABLES.map((table: TableName) =>
    [table, { tab: TABS[table], rows: dataset[table].map((_, index) => firstRow + index) }])) as Places
}

/** What a new content would follow. */
export async function previousOf(ledger: Ledger, packed: PackedDataset): Promise<Previous | null> {
  const head = await ledger.head()
  return head && { head, differing: await ledger.differing(head, packed) }
}
