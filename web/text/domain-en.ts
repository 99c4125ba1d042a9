import type { DomainTexts } from './domain-nl.ts'

/** The sentences of the pages about policy domains in English. */
export const domainEn: DomainTexts = {
  title: 'Policy domains',
  intro: 'Funding, staff and projects of each policy domain. Click a domain to see everything about it.',
  missing: 'This policy domain does not exist',
  missingWhy: asked => `This revision has no policy domain with code ${asked}. Choose one from the list.`,
  toAll: 'All policy domains',
  filters: 'Choice of policy domain and years',
  domain: 'Policy domain',
  kicker: code => `Policy domain ${code}`,

  table: year => `Policy domains in ${year}`,
  tableAbout: (kinds, measure) => `${kinds}; FTE: ${measure}`,
  fundingOwn: 'Own books',
  fundingPartner: 'Partners’ books',
  staffOwn: 'FTE, own staff',
  staffPartner: 'FTE, partners’ staff',
  running: 'Running projects',
  startNotStated: n => `no start: ${n}`,
  withoutYear: n => `no year: ${n}`,
}
