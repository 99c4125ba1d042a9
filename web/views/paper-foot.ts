/**
 * What stands at the foot of every sheet of paper, with the sheet's number: so that one that got loose can
 * still be told from another. Where the browser knows no such margins, only the page's own foot is printed.
 *
 * @param lines such as the revision, its hash, the last seal and the key that signed it: four have room
 */
export function footEverySheet(lines: readonly string[]): void {
  const text = lines.map(line => `"${line.replaceAll(/["\\\n\r\f]/g, ' ')}"`).join(' "\\a" ')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page {
    @bottom-left { content: ${text}; white-space: pre; text-align: left; ${FONT} }
    @bottom-center { content: ""; ${RULE} }
    @bottom-right { content: counter(page) " / " counter(pages); ${FONT} }
  }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(other => other !== last), sheet]
  last = sheet
}

let last: CSSStyleSheet | null = null

const RULE = 'border-top: .5pt solid #b9c0c4;'
const FONT = `font: 7pt/1.25 system-ui, sans-serif; color: #4b565d; vertical-align: top; padding-top: 1.5mm; ${RULE}`
