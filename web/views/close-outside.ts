import { useEffect } from 'preact/hooks'

/** Closes what is open in the box when something outside it is pressed or gets the focus. */
export function useCloseOutside(box: { current: HTMLElement | null }, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) close()
    }
    const events = ['pointerdown', 'focusin']
    for (const name of events) document.addEventListener(name, closeOutside)
    return () => {
      for (const name of events) document.removeEventListener(name, closeOutside)
    }
  }, [open])
}
