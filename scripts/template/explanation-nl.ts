import type { TabName } from '#model/dataset.ts'
import { acceptedWords } from './accepted-words.ts'

export const EXPLANATION_TITLE = 'Uitleg'

/** The tab that explains the workbook: sections of lines, each a term with what there is to know about it. */
export interface Explanation {
  title: string
  introduction: string
  sections: { heading: string; lines: (readonly [term: string, text: string])[] }[]
}

export function explanation(): Explanation {
  const words = acceptedWords()
  return {
    title: 'Zo vult u deze werkmap in',
    introduction: 'Streekboek leest deze werkmap en toont de cijfers aan het bestuur. Dit tabblad Uitleg leest het niet: u mag het aanpassen of verwijderen.',
    sections: [
      {
        heading: 'Zo begint u',
        lines: [
          ['1. Openen', 'Zet dit bestand in Google Drive, open het en kies Bestand > Opslaan als Google Spreadsheets. Werk verder in dat nieuwe bestand.'],
          ['2. Landinstelling', 'Kies Bestand > Instellingen, en bij Landinstelling België (Nederlands). Met een andere landinstelling kan Google een getypte 150.000 als 150 lezen; Streekboek leest de werkmap dan niet.'],
          ['3. Delen', 'Klik op Delen en voeg het e-mailadres van het dienstaccount van Streekboek toe, met de rol Bewerker. De beheerder geeft u dat adres. Met de rol Lezer leest Streekboek de werkmap wel, maar kan het er geen opmerkingen in zetten.'],
          ['4. Link', 'Bezorg de beheerder de link van de werkmap.'],
          ['5. Invullen', 'Vul eerst Domeinen, Gemeenten en Prioriteiten in: de andere tabbladen verwijzen ernaar.'],
        ],
      },
      { heading: 'De tabbladen', lines: [...Object.entries(TABS_TOLD), ['Controle', CONTROLE]] },
      {
        heading: 'Zo schrijft u',
        lines: [
          ['Kolommen met *', 'Vul een kolom met een sterretje in elke rij in. Houd de muisaanwijzer op een kolomkop om te lezen wat er hoort te staan.'],
          ['Code', 'Elke rij heeft een eigen code, zonder spatie, komma of puntkomma. Verander een code niet meer: daaraan herkent Streekboek de rij. De volgorde van de rijen en van de kolommen is vrij.'],
          ['Bedrag', '150000, 150.000 of € 150.000. Met eurocenten: 1.250,50. De punt staat tussen de duizendtallen, de komma voor de eurocenten.'],
          ['Datum', '1/9/2018. Weet u alleen de maand of het jaar, schrijf dan 09/2018 of 2018: Start telt vanaf de eerste dag, Einde tot en met de laatste.'],
          ['doorlopend', 'Schrijf dit bij Einde als er geen einde voorzien is. Weet u het einde niet, laat de cel dan leeg: de jaren na dit jaar gelden dan als verondersteld en tellen niet mee in de totalen.'],
          ['VTE', '1 of 0,8 of 80%. Schrijf geen 4/5: daarvan maakt Google Sheets een datum.'],
          ['Leeg', 'Een lege cel betekent: niet vermeld. Dat is nooit nul. Typ dus geen 0, geen streepje en geen n.v.t. als u iets niet weet.'],
          ['Meerdere', 'In Rol, Gemeenten en Financiering mogen er meerdere staan, met een komma ertussen. Google Sheets kan de cel dan aanduiden als niet in de lijst: dat mag u negeren. In Gemeenten betekent alle: alle vennoten tijdens het project.'],
          ['Begunstigde', 'Leeg als de vereniging het geld zelf boekt. Staat er iemand anders, dan telt het bedrag apart, bij de partners.'],
        ],
      },
      {
        heading: 'De woorden in de keuzelijsten',
        lines: [
          ['Soort', words.kinds.join(', ')],
          ['Basis', `${words.bases.join(', ')}. Bij de eerste geldt het bedrag voor de hele periode, bij de tweede voor elk jaar, bij de derde alleen voor het jaar van Start.`],
          ['Status', `${words.statuses.join(', ')}. Alleen toegekend en afgesloten tellen mee in de totalen.`],
          ['Inzet', words.deployments.join(', ')],
          ['Rol', words.roles.join(', ')],
        ],
      },
      {
        heading: 'Wat u beter niet doet',
        lines: [
          ['Hernoemen', 'Verander de namen van de tabbladen en de kolomkoppen niet. Eigen kolommen en tabbladen toevoegen mag: Streekboek laat ze met rust.'],
          ['Samenvoegen', 'Voeg geen cellen samen in de rijen met gegevens.'],
          ['Verwijderen', 'Verwijder geen project, subsidie of functie die voorbij is: vul een einde in, of zet de status op afgesloten.'],
          ['Persoonsgegevens', 'Zet geen namen, e-mailadressen, telefoonnummers of rijksregisternummers van personen in de werkmap.'],
          ['Totalen', 'Totaalrijen zijn niet nodig. Een rij die met Totaal of Subtotaal begint, wordt overgeslagen.'],
        ],
      },
    ],
  }
}

const TABS_TOLD: Record<TabName, string> = {
  Domeinen: 'De beleidsdomeinen, bijvoorbeeld Sociaal beleid. Al het andere hoort bij een domein.',
  Projecten: 'De projecten en vaste werkingen, met hun periode, rol en gemeenten.',
  Subsidies: 'Eén rij per toekenning of inkomst: subsidies, bijdragen van gemeenten, private bijdragen en opbrengsten, ook wat nog aangevraagd is.',
  Personeel: 'Eén rij per functie, met haar VTE en met de subsidies die haar betalen.',
  Gemeenten: 'De gemeenten en andere vennoten, met hun inwoners en met de periode waarin ze vennoot zijn.',
  Prioriteiten: 'De prioriteiten uit de beleidsnota. Gebruikt u er geen, dan mag u dit tabblad verwijderen.',
  Vergaderingen: 'De vergaderingen van het bestuur. Gebruikt u ze niet, dan mag u dit tabblad verwijderen.',
}

const CONTROLE = 'Dit tabblad maakt Streekboek zelf. U leest er of de cijfers gepubliceerd zijn en welke cellen u moet verbeteren, met een link naar elke cel. '
  + 'Zolang er een fout in de werkmap staat, blijven de vorige cijfers zichtbaar. Typ niets in dit tabblad: Streekboek herschrijft het telkens. '
  + 'Alleen een vinkje zetten mag, waar Streekboek erom vraagt.'
