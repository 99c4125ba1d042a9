/**
 * Whether numbers in this locale have a decimal comma (`nl_BE`, `de_DE`); false also for a locale
 * that is not known, because there a typed 150.000 could mean 150.
 */
export function writesDecimalComma(locale: string): boolean {
  const [language = '', ...rest] = locale.trim().split(/[_-]/u)
  const region = rest.findLast(part => /^(?:[a-z]{2}|\d{3})$/iu.test(part))?.toUpperCase() ?? ''
  const name = language.toLowerCase()
  const isException = EXCEPTIONS.get(name)?.includes(region) ?? false
  return COMMA_LANGUAGES.has(name) !== isException
}

// From the Unicode Common Locale Data Repository (CLDR) 48: languages whose decimal sign is a comma …
const COMMA_LANGUAGES = new Set((
  'af agq ast az bas be bg blo br bs bua ca cs cv da de dsb dua dyo el eo es et eu ewo ff fi fo fr fur fy gl '
  + 'hr hsb hu hy ia id ie is it jgo jv ka kab kea kgp kk kkj kl ksf ksh ku ky lb lij lmo ln lo lt lu lv mgh mk mua '
  + 'nb nds nl nmg nn nnh no oc os pl pms prg pt rm rn ro ru rw sah sc scn se seh sg shi sk sl smn sq sr su sv szl '
  + 'tg tk tok tr tt tzm uk uz vec vi vmw wae wo yav yrl zgh'
).split(' '))

// … and the regions that do otherwise than the rest of their language.
const EXCEPTIONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  ar: ['DZ', 'LY', 'MA', 'TN'],
  de: ['CH', 'LI'],
  en: [
    'AT', 'BE', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GE', 'HU', 'ID', 'IT',
    'LT', 'LV', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'UA', 'ZA',
  ],
  es: ['419', 'BR', 'BZ', 'CU', 'DO', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'SV', 'US'],
  it: ['CH'],
  kk: ['CN'],
  ku: ['IQ'],
  ms: ['BN', 'ID'],
  qu: ['BO'],
  sw: ['CD'],
  uz: ['AF'],
}))
