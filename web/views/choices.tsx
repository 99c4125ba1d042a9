interface ChoicesProps<T extends string> {
  legend: string
  /** `checkbox`: several at once. */
  kind: 'checkbox' | 'radio'
  name: string
  choices: { value: T; label: string }[]
  chosen: readonly T[]
  choose: (value: T) => void
}

/** A few choices side by side. */
export function Choices<T extends string>({ legend, kind, name, choices, chosen, choose }: ChoicesProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type={kind} name={name} value={value} checked={chosen.includes(value)} onChange={event => {
            // The page's address decides what is checked, also where the choice changes nothing.
            event.currentTarget.checked = chosen.includes(value)
            choose(value)
          }} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
