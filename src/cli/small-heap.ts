import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 collect what is dead at a fifth more than what lives, not at twice as much, for work that holds a whole list:
 * 100,000 rows take 400 MB instead of 600, and a tenth more time. To be called before there is much.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=20')
  setFlagsFromString('--semi-space-growth-factor=1')
}
