import type { JSX } from 'preact'

/** Small pictures that stand beside words, never instead of them. */
export type IconName = 'sprout' | 'clock' | 'info' | 'done' | 'late' | 'wrong' | 'missing'

const shapes: Record<IconName, string> = {
  sprout: 'M12 22V11M12 12C12 7 8.5 4 3 4c0 5.5 3.5 8.5 9 8zM12 15c0-4 3-7 9-7 0 5-3.5 7.5-9 7z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 3',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7v.5',
  done: 'M4 13l5 5L20 6',
  late: 'M12 3L2 20h20zM12 10v4.5M12 17v.5',
  wrong: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6M15 9l-6 6',
  missing: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14',
}

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[name]} class={name === 'sprout' ? 'filled' : undefined} />
    </svg>
  )
}
