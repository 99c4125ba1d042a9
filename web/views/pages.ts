import type { ComponentType } from 'preact'
import type { Day } from '#model/period.ts'
import type { Known, Wanted } from '../ledger.ts'
import { loadStyles } from '../part-styles.ts'
import type { PageName } from '../route.ts'
import type { Service } from '../service.ts'
import { loadPart, type Language } from '../text/catalog.ts'

export interface PageProps {
  service: Service
  known: Known
  now: Date
  today: Day
  /** While true, the status is asked for more often. */
  hurry: (hurried: boolean) => void
  /** The thing that the address names, as it has it; null = the page as a whole. */
  item: string | null
  /** Names the thing that is shown, for the browser's title. */
  entitle: (name: string | null) => void
}

export type PageView = ComponentType<PageProps>

interface PageParts {
  /** Which figures the page shows: they are then fetched and kept up to date. */
  figures: Wanted['figures']
  load: (language: Language) => Promise<PageView>
}

/** The code and the texts of a page come when it is opened. */
export const PAGES: Record<PageName, PageParts> = {
  overview: {
    figures: 'overview',
    async load(language) {
      const [{ overviewPage }, texts] = await Promise.all([import('./overview.tsx'), loadPart(language, 'figures'), loadStyles('figures')])
      return overviewPage(texts)
    },
  },
  domain: {
    figures: 'report',
    async load(language) {
      const [{ domainPage }, texts] = await Promise.all([import('./domain/domain-page.tsx'), loadPart(language, 'domain'), loadStyles('domain')])
      return domainPage(texts)
    },
  },
  projects: {
    figures: 'report',
    async load(language) {
      const [{ projectsPage }, texts] = await Promise.all([import('./projects/projects-page.tsx'), loadPart(language, 'projects'), loadStyles('projects')])
      return projectsPage(texts)
    },
  },
  municipalities: {
    figures: 'report',
    async load(language) {
      const [{ municipalitiesPage }, texts, projectsTexts] = await Promise.all([
        import('./municipalities/municipalities-page.tsx'), loadPart(language, 'municipalities'), loadPart(language, 'projects'),
        loadStyles('projects', 'municipalities'),
      ])
      return municipalitiesPage(texts, projectsTexts)
    },
  },
  unknown: {
    figures: 'report',
    async load(language) {
      const [{ unknownPage }, texts] = await Promise.all([import('./unknown/unknown-page.tsx'), loadPart(language, 'unknown'), loadStyles('unknown')])
      return unknownPage(texts)
    },
  },
  changes: {
    figures: 'report',
    async load(language) {
      const [{ changesPage }, texts, values] = await Promise.all([import('./changes/changes.tsx'), loadPart(language, 'changes'), loadPart(language, 'values'), loadStyles('changes')])
      return changesPage(texts, values)
    },
  },
  control: {
    figures: null,
    async load(language) {
      const [{ controlPage }, texts] = await Promise.all([import('./control/control.tsx'), loadPart(language, 'control'), loadStyles('control', 'mark')])
      return controlPage(texts)
    },
  },
  statement: {
    figures: null,
    async load(language) {
      const [{ statementPage }, texts] = await Promise.all([import('./statement.tsx'), loadPart(language, 'statement'), loadStyles('statement')])
      return statementPage(texts)
    },
  },
  audit: {
    figures: 'report',
    async load(language) {
      const [{ auditPage }, texts, values] = await Promise.all([import('./audit/audit.tsx'), loadPart(language, 'audit'), loadPart(language, 'values'), loadStyles('control', 'mark', 'audit')])
      return auditPage(texts, values)
    },
  },
}
