import { address } from './address.ts'

/** The sections of the main menu, in their order, and where each begins. */
export const sections = {
  overview: '/',
  units: '/don-vi',
  people: '/can-bo',
  targets: '/chi-tieu',
  programmes: '/chuong-trinh',
  entry: '/nhap-du-lieu',
  reform: '/sap-xep',
} as const

export type Section = keyof typeof sections

/** Where the search box asks (GET, parameter `q`). */
export const searchPath = '/tim'

/** Where one looks after accounts, one's own first of all. */
export const accountPath = '/tai-khoan'

/** Where the sign-out form posts. */
export const signOutPath = '/dang-xuat'

/** Changes the language and returns to the address given. */
export function languagePath(language: string, back: string): string {
  return address(`/ngon-ngu/${language}`, { ve: back })
}

/** Which programme is for whom, and where there is none. */
export const fitPath = '/phu-hop'

/** The holes that were given to oneself to fill. */
export const ownTasksPath = `${fitPath}/viec-cua-toi`
