import { useFigureWords } from './figure-words.tsx'

/** Where a narrow screen makes a page long: the way to its sections, by their headings' ids. */
export function SectionLinks() {
  const { texts } = useFigureWords()
  return (
    <nav class="section-links column" aria-label={texts.onThisPage}>
      <span aria-hidden="true">{texts.toSection}</span>
      <ul>{Object.entries(texts.sections).map(([id, name]) => <li key={id}><a href={`#${id}`}>{name}</a></li>)}</ul>
    </nav>
  )
}

/** At the end of a section: back to where the page can be chosen from. */
export function ToTop() {
  const { texts } = useFigureWords()
  return <p class="to-top column"><a class="link" href="#inhoud">{texts.toTop}</a></p>
}
