import { createContext } from 'preact'
import type { Saving } from '../exports/saving.ts'
import { LateView } from './late-view.tsx'
import { useWords } from './words.ts'

/** The workbook's title, for what is taken along. */
export const WorkbookTitle = createContext<string | null>(null)

export type DownloadsProps = Omit<Saving, 'workbook' | 'address' | 'today'>

/** What is seen as a file: figures for Excel, and a chart as a picture. The buttons come after what is seen; what makes the files, when it is asked for. */
export function Downloads(props: DownloadsProps) {
  const { texts } = useWords()
  return (
    <div class="downloads" role="group" aria-label={texts.section(texts.saveAs, props.title)}>
      <LateView load={async () => (await import('./download-buttons.tsx')).DownloadButtons} props={props} />
    </div>
  )
}
