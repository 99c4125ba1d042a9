import { expect, test } from 'vitest'
import { writesDecimalComma } from '../../functions/workbook/locale.ts'

test.each(['nl_BE', 'nl_NL', 'nl', 'fr_BE', 'fr_FR', 'de_DE', 'de_AT', 'de_BE', 'es_ES', 'es_AR', 'it_IT', 'pt_BR', 'pl_PL', 'sv_SE', 'da_DK', 'NL_be', 'nl-BE', 'sr_Latn_RS', 'ar_MA', 'en_BE'])(
  '%s writes a decimal comma', locale => {
    expect(writesDecimalComma(locale)).toBe(true)
  },
)

test.each(['en_US', 'en_GB', 'en_IE', 'en', 'de_CH', 'de_LI', 'it_CH', 'es_MX', 'es_US', 'es_419', 'ja_JP', 'zh_CN', 'zh_Hant_TW', 'he_IL', 'th_TH', 'hi_IN', 'ar_EG', '', '_', 'xx_YY', 'constructor', '__proto__'])(
  '%s does not', locale => {
    expect(writesDecimalComma(locale)).toBe(false)
  },
)

test("agrees with the engine's own CLDR data on every language and region that it knows", () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  const pairs = letters.flatMap(a => letters.map(b => a + b))
  const named = (type: 'language' | 'region') => {
    const names = new Intl.DisplayNames('en', { type, fallback: 'none' })
    return (code: string) => names.of(code) !== undefined
  }
  const known = (locale: string) => new Intl.NumberFormat(locale).resolvedOptions().locale === locale
  const languages = [...pairs, ...pairs.flatMap(pair => letters.map(c => pair + c))].filter(named('language')).filter(known)
  const regions = pairs.map(pair => pair.toUpperCase()).filter(named('region'))
  const locales = [...languages, ...languages.filter(code => code.length === 2).flatMap(code => regions.map(region => `${code}-${region}`)).filter(known)]
  const expected = locales.map(locale => [locale, new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value === ','])
  expect(locales.length).toBeGreaterThan(500)
  expect(locales.map(locale => [locale, writesDecimalComma(locale)])).toEqual(expected)
})
