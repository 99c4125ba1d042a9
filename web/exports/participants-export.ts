import type { MunicipalityLines, RoleLines } from '../charts/domain-facts.ts'
import type { DomainListsTexts } from '../text/domain-lists-nl.ts'
import type { ExportsTexts } from '../text/exports-nl.ts'
import type { ExportedRows } from './figures-export.ts'

/** The association's roles, each with how many projects; last those that state none. */
export function rolesExport({ roles, none }: RoleLines, texts: Pick<DomainListsTexts, 'role' | 'projects' | 'roleMeanings'>, words: ExportsTexts): ExportedRows {
  return {
    columns: [{ name: texts.role, kind: 'text' }, { name: texts.projects, kind: 'number' }],
    rows: [...roles.map(({ role, projects }) => [texts.roleMeanings[role], projects]), ...(none === 0 ? [] : [[words.notStated, none]])],
  }
}

/** The municipalities, each with how many of all these projects; last those that name none. */
export function participantsExport(
  { municipalities, none }: MunicipalityLines, all: number, texts: Pick<DomainListsTexts, 'municipality' | 'projects'>, words: ExportsTexts,
): ExportedRows {
  return {
    columns: [{ name: words.nisCode, kind: 'text' }, { name: texts.municipality, kind: 'text' }, { name: texts.projects, kind: 'number' }, { name: words.ofAll, kind: 'number' }],
    rows: [...municipalities.map(({ nis, name, projects }) => [nis, name, projects, all]), ...(none === 0 ? [] : [[null, words.notStated, none, all]])],
  }
}
