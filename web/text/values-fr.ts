import type { ValueTexts } from './values-nl.ts'

/** How a row's fields and what stands in them are written in a French sentence. */
export const valuesFr: ValueTexts = {
  fields: {
    code: 'code', name: 'nom', description: 'explication', reference: 'source', domain: 'domaine politique', start: 'date de début', end: 'date de fin',
    roles: 'rôle', priority: 'priorité', municipalities: 'communes', kind: 'nature', funder: 'bailleur de fonds', beneficiary: 'bénéficiaire',
    project: 'projet', amountCents: 'montant', basis: 'base', status: 'statut', title: 'poste', fte: 'ETP', deployment: 'affectation',
    fundedBy: 'financement', nis: 'code INS', district: 'arrondissement', population: 'nombre d’habitants', populationDate: 'date de référence des habitants',
    partnerFrom: 'associée depuis', partnerUntil: 'associée jusqu’au', number: 'numéro', date: 'date', body: 'organe', subject: 'objet',
  },
  basis: { period: 'pour toute la période', yearly: 'par an', once: 'en une fois' },
  deployment: { regional: 'régional', intermunicipal: 'intercommunal', partner: 'chez un partenaire' },
  empty: 'non rempli',
  notStated: 'non mentionné',
  allMunicipalities: 'toutes les communes associées',
  quoted: text => `«\u202F${text}\u202F»`,
  coded: (name, code) => `${name} (${code})`,
  numbered: (number, name) => `${number} (${name})`,

  change: (field, before, after) => `${field}\u00A0: de ${before} à ${after}`,
  filled: (field, after) => `${field} ${agreeing('complété', field)}\u00A0: ${after}`,
  emptied: (field, before) => `${field} ${agreeing('vidé', field)}, était ${before}`,
  listChange: (field, added, removed) =>
    `${field}\u00A0: ${[added === '' ? '' : `${added} en plus`, removed === '' ? '' : `${removed} en moins`].filter(part => part !== '').join(', ')}`,
  value: (field, value) => `${field} ${value}`,
}

/** A participle after the name of one of the fields above. */
function agreeing(participle: string, field: string): string {
  return field === 'communes' ? `${participle}es` : FEMININE.has(field.split(' ')[0] ?? '') ? `${participle}e` : participle
}

const FEMININE = new Set(['date', 'explication', 'source', 'priorité', 'nature', 'base', 'affectation'])
