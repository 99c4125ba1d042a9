/** One sentence on how each figure is made, in Dutch. Another language is another file of this shape. */
export const helpNl = {
  funding: 'Wat de vereniging of een partner in dat jaar krijgt: een bedrag voor een hele periode is per dag over de jaren verdeeld, en alleen wat toegekend of afgesloten is, telt mee.',
  other: 'De bijdragen en opbrengsten die geen subsidie zijn, op dezelfde manier over de jaren verdeeld.',
  staffAverage: 'Van elke functie telt haar VTE mee naar het aantal dagen dat ze in dat jaar bezet is: een halftijdse functie van een half jaar telt als 0,25.',
  staffYearEnd: 'De som van de VTE van alle functies die op 31 december bezet zijn.',
  running: 'Lopend is elk project met minstens één dag in dat jaar.',
  ending: 'Eindigend is elk project waarvan de vermelde einddag binnen twaalf maanden valt, vanaf de dag van deze versie.',
  span: 'Geld is de som van de gekozen jaren, VTE het gemiddelde ervan; wat verondersteld of niet vermeld is, telt niet mee en staat ernaast.',
  requested: 'Bedragen die gevraagd maar nog niet toegekend zijn, verdeeld alsof ze toegekend waren; ze tellen in geen enkel totaal mee.',
  timeline: 'Elke balk loopt van de eerste tot en met de laatste dag die de werkmap vermeldt; wat gearceerd is, is verondersteld omdat het einde niet vermeld is.',
  domains: 'Per beleidsdomein dezelfde cijfers als op het overzicht, met dezelfde regels, voor één jaar.',
  funders: 'Per verstrekker de som van zijn toekenningen in de gekozen jaren, met wat geen jaar heeft erbij; toegekend is nog niet ontvangen, en wat na het jaar van deze versie valt, staat er apart bij.',
  posts: 'Elke functie van het beleidsdomein in de gekozen jaren zoals ze in de werkmap staat, met haar VTE zonder omrekening.',
  roles: 'Hoe vaak elke rol bij de projecten van dit beleidsdomein in de gekozen jaren vermeld is; een project met twee rollen telt bij elk van beide.',
  participants: 'Bij hoeveel projecten van dit beleidsdomein in de gekozen jaren de gemeente vermeld is.',
  participation: 'Een project telt voor een gemeente als de werkmap haar erbij vermeldt en het project een dag in de gekozen jaren heeft.',
  matrix: 'Een teken betekent dat de werkmap de gemeente bij het project vermeldt; een leeg vak betekent dat ze er niet bij vermeld is.',
  known: 'Het deel van de rijen waarin het vereiste veld ingevuld is.',
  ranked: 'Rijen staan hoger naarmate ze meer verbergen: eerst onbekende bedragen, dan geld en mensen in geen enkel totaal, dan onbekende verstrekkers en de financiering van functies, dan periodes; een bedrag of VTE waarvan ook de jaren onbekend zijn, telt alsof het in elk getoond jaar tot het vermelde einde ontbreekt.',
  changes: 'Het verschil tussen twee versies, uitgesplitst in wat gewijzigde rijen deden en wat alleen door het verlopen van de tijd veranderde.',
  chain: 'Elke versie noemt de inhoudscode en het zegel van de vorige: wie een zegel op papier heeft, merkt of die versie of een eerdere achteraf veranderde.',
  seal: 'Het zegel van de laatste versie gaat over alle versies tot dan: een afgedrukt blad bewijst later, met npm run verify en het bewijspakket, dat geen ervan herschreven is, ook niet door wie de sleutel heeft.',
}

export type HelpTexts = typeof helpNl
