import type { Words } from '../vi.ts'
import { accounts } from './accounts.ts'

export const access: Words['access'] = {
  signIn: {
    title: 'Sign in',
    lead: 'Vun follows the training of Women’s Union officers.',
    login: 'User name',
    password: 'Password',
    button: 'Sign in',
    forgotten: 'Forgotten, or no account yet: ask the administrator of your unit for a new link.',
    wrong: 'Not signed in.',
    signedOut: 'Signed out.',
  },
  ticket: {
    first: 'The first administrator',
    firstLead: 'This link works once. It makes the account that administers the whole country.',
    reset: 'Set a password',
    resetLead: (login) => `A new password for the account ${login}. This link works once.`,
    name: 'Full name',
    loginHint: 'Letters without diacritics, digits and . _ - @ +, at least 3.',
    passwordHint: 'At least 10 characters. A sentence you will remember is best.',
    again: 'Password again',
    differs: 'The two passwords differ.',
    button: 'Save and sign in',
    gone: 'This link does not work',
    goneText: 'It was used, has expired or never existed. Ask an administrator for a new one.',
    done: 'Saved. You are signed in.',
  },
  madeUp: 'The people in the sample data are made up; the units are real.',
  accounts,
}
