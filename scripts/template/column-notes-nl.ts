import type { TabName } from '#model/dataset.ts'
import type { ColumnName } from '../../functions/workbook/columns.ts'

/** What belongs in a column, in one sentence: shown where the pointer rests on its header. */
export function columnNote<T extends TabName>(tab: T, column: ColumnName<T>): string {
  return NOTES[tab][column]
}

const NOTES: { [T in TabName]: Record<ColumnName<T>, string> } = {
  Domeinen: {
    Code: 'Een korte code die u zelf kiest en daarna niet meer verandert, bijvoorbeeld SB.',
    Domein: 'De naam van het beleidsdomein, zoals de raad van bestuur ze kent.',
    Toelichting: 'Wat onder dit domein valt, in een paar woorden.',
    Bron: 'Het document waaruit dit komt, bijvoorbeeld een jaarverslag met het deel erin.',
  },
  Projecten: {
    Code: 'Een korte code die u zelf kiest en daarna niet meer verandert, bijvoorbeeld SB-01.',
    Project: 'De naam van het project of van de vaste werking.',
    Domein: 'De code van het beleidsdomein, zoals in het tabblad Domeinen.',
    Start: 'De eerste dag, maand of jaar: 1/9/2018, 09/2018 of 2018.',
    Einde: 'De laatste dag, maand of jaar, of doorlopend als er geen einde voorzien is; laat de cel leeg als u het niet weet.',
    Rol: 'De rol van de vereniging, meerdere met een komma ertussen: A eindverantwoordelijk, R uitvoerder, S ondersteunt, C wordt geraadpleegd, I wordt geïnformeerd, of een van de woorden in de lijst.',
    Prioriteit: 'Het nummer van de prioriteit, zoals in het tabblad Prioriteiten.',
    Gemeenten: 'De gemeenten die meedoen, met een komma ertussen, of alle voor alle vennoten tijdens het project.',
    Bron: 'Het document waaruit dit komt, bijvoorbeeld een jaarverslag met het deel erin.',
  },
  Subsidies: {
    Code: 'Een korte code die u zelf kiest en daarna niet meer verandert, bijvoorbeeld S-001.',
    Soort: 'Kies uit de lijst wat voor inkomst dit is.',
    Verstrekker: 'Wie het geld geeft, bijvoorbeeld Vlaamse overheid.',
    Begunstigde: 'Wie het geld boekt; laat de cel leeg als dat de vereniging zelf is.',
    Project: 'De code van het project waarvoor het geld dient; vul Project of Domein in.',
    Domein: 'De code van het beleidsdomein; nodig als er geen project is, anders volstaat het project.',
    Bedrag: 'Het bedrag in euro, bijvoorbeeld 150.000 of 1.250,50; laat de cel leeg als u het niet weet, en typ nooit 0.',
    Basis: 'Geldt het bedrag voor de hele periode, voor elk jaar of eenmalig; nodig zodra er een bedrag staat.',
    Start: 'De eerste dag, maand of jaar waarvoor het geld dient: 1/9/2018, 09/2018 of 2018.',
    Einde: 'De laatste dag, maand of jaar waarvoor het geld dient, of doorlopend; laat de cel leeg als u het niet weet.',
    Status: 'Kies uit de lijst hoe ver het dossier staat; alleen toegekend en afgesloten tellen mee in de totalen.',
    Bron: 'Het document waaruit dit komt, bijvoorbeeld het besluit of een jaarverslag met het deel erin.',
  },
  Personeel: {
    Code: 'Een korte code die u zelf kiest en daarna niet meer verandert, bijvoorbeeld P-01.',
    Functie: 'De naam van de functie, zonder de naam van de persoon.',
    Domein: 'De code van het beleidsdomein, zoals in het tabblad Domeinen.',
    Project: 'De code van het project waarvoor deze functie er is, als dat zo is.',
    VTE: 'Het aantal voltijdse equivalenten, bijvoorbeeld 1 of 0,8; schrijf geen 4/5, want daarvan maakt Google Sheets een datum.',
    Inzet: 'Kies regionaal, intergemeentelijk voor enkele gemeenten samen, of partner als de persoon elders in dienst is.',
    Start: 'De eerste dag, maand of jaar: 1/9/2018, 09/2018 of 2018.',
    Einde: 'De laatste dag, maand of jaar, of doorlopend als er geen einde voorzien is; laat de cel leeg als u het niet weet.',
    Financiering: 'De codes van de subsidies die deze functie betalen, met een komma ertussen.',
    Bron: 'Het document waaruit dit komt, bijvoorbeeld een jaarverslag met het deel erin.',
  },
  Gemeenten: {
    'NIS': 'De NIS-code van de gemeente, vijf cijfers, bijvoorbeeld 33011.',
    'Gemeente': 'De naam van de gemeente, of van een andere vennoot.',
    'Arrondissement': 'Het arrondissement waarin de gemeente ligt.',
    'Inwoners': 'Het aantal inwoners op de peildatum.',
    'Peildatum': 'De dag waarop dat aantal inwoners geteld is, bijvoorbeeld 1/1/2025.',
    'Vennoot vanaf': 'De eerste dag, maand of jaar als vennoot; laat de cel leeg als de gemeente nooit vennoot was.',
    'Vennoot tot': 'De laatste dag, maand of jaar als vennoot; laat de cel leeg, of schrijf doorlopend, als de gemeente nog vennoot is.',
    'Bron': 'Het document waaruit dit komt, bijvoorbeeld de statuten of Statbel.',
  },
  Prioriteiten: {
    Nummer: 'Het nummer van de prioriteit, zoals in de beleidsnota.',
    Prioriteit: 'De prioriteit in één zin.',
    Bron: 'Het document waaruit dit komt, bijvoorbeeld de beleidsnota met het deel erin.',
  },
  Vergaderingen: {
    Datum: 'De dag van de vergadering, bijvoorbeeld 18/1/2025.',
    Orgaan: 'Wie er vergadert, bijvoorbeeld Raad van Bestuur.',
    Onderwerp: 'Waarover de vergadering ging, in een paar woorden.',
    Bron: 'Het document waaruit dit komt, bijvoorbeeld het verslag.',
  },
}
