import type { UnreadTexts } from './unread-nl.ts'

/** The same in French. */
export const unreadFr: UnreadTexts = {
  label: 'Adresse non comprise',
  asked: asked => `L’adresse demande «\u202F${asked}\u202F», ce que Streekboek ne peut pas lire. Vous voyez les chiffres actuels.`,
  todo: 'Une version est un nombre, comme versie=3\u202F; un jour s’écrit année-mois-jour, comme opDatum=2019-01-18. Ou choisissez un état avec «\u202FConsulter une situation antérieure\u202F».',
  close: 'D’accord, afficher les chiffres actuels',
}
