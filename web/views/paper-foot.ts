/**
 * What stands at the foot of every sheet of paper, with the sheet's number: so that one that got loose can
 * still be told from another. Where the browser knows no such margins, only the page's own foot is printed.
 *
 * @param lines such as the revision, its hash, the last seal and the key that signed it: three have room
 */
export function footEverySheet(lines: readonly string[]): void {
  const text = lines.map(line => `"${line.replaceAll(/["\\\n\r\f]/g, ' ')}"`).join(' "\\a" ')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@page {
    @bottom-left { content: ${text}; white-space: pre; text-align: left; ${FONT} }
    @bottom-right { content: counter(page) " / " counter(pages); ${FONT} }
  }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter(other => other !== last), sheet]
  last = sheet
}

let last: CSSStyleSheet | null = null

const FONT = 'font: 7.5pt system-ui, sans-serif; color: #4b565d; vertical-align: top;'
