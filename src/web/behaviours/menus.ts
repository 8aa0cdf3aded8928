// The choice of the day is a <details>; one expects it to close by Escape and by a click elsewhere.
const open = () => document.querySelector<HTMLDetailsElement>('details.day[open]')

document.addEventListener('keydown', (event) => {
  const day = open()
  if (event.key !== 'Escape' || !day) return
  day.open = false
  day.querySelector('summary')?.focus()
})

document.addEventListener('click', (event) => {
  const day = open()
  if (day && event.target instanceof Node && !day.contains(event.target)) day.open = false
})
