import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** Keys derived from the one key of the installation: one to seal with, one to look up by. Never logged, never stored. */
export type Secrets = { sealing: KeyObject; indexing: KeyObject }

/** A sealed text that was changed, cut, or sealed with another key. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal'
}

const VERSION = 'v1'
const NONCE = 12
const TAG = 16

/**
 * Opens the keys of a data folder: from `hexKey` (64 hex digits, by default the variable `VUN_SECRET_KEY`), else from
 * `secret.key` in the folder, which is made once, readable to its owner only. Whoever loses the key loses what was sealed.
 */
export function openSecrets(
  dataFolder: string,
  hexKey: string | undefined = process.env.VUN_SECRET_KEY,
): Secrets {
  const key = hexKey ? fromHex(hexKey) : keyFile(dataFolder)
  return { sealing: subkey(key, 'vun seal v1'), indexing: subkey(key, 'vun index v1') }
}

/** Encrypts a text (AES-256-GCM, fresh nonce). The same text gives another result each time. */
export function seal(secrets: Secrets, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', secrets.sealing, nonce).setAAD(Buffer.from(VERSION))
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${VERSION}.${sealed.toString('base64url')}`
}

/** The text that was sealed. Throws `BrokenSeal` for anything else, without saying what it held. */
export function unseal(secrets: Secrets, sealed: string): string {
  const [version, body = '', rest] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  const whole = version === VERSION && rest === undefined && bytes.length >= NONCE + TAG
  if (!whole || bytes.toString('base64url') !== body)
    throw new BrokenSeal('Not a sealed text of this version')
  const decipher = createDecipheriv('aes-256-gcm', secrets.sealing, bytes.subarray(0, NONCE), {
    authTagLength: TAG,
  })
  decipher.setAAD(Buffer.from(VERSION)).setAuthTag(bytes.subarray(-TAG))
  try {
    return decipher.update(bytes.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new BrokenSeal('Changed, or sealed with another key')
  }
}

/** Keyed digest of a text (HMAC-SHA-256): equal for equal texts, so a sealed value can be found; useless without the key. */
export function indexOf(secrets: Secrets, text: string): string {
  return createHmac('sha256', secrets.indexing).update(text, 'utf8').digest('base64url')
}

function fromHex(hex: string): Buffer {
  if (!/^[0-9a-f]{64}$/iu.test(hex))
    throw new Error('VUN_SECRET_KEY must be 64 hexadecimal digits (32 bytes)')
  return Buffer.from(hex, 'hex')
}

function keyFile(folder: string): Buffer {
  const path = join(folder, 'secret.key')
  if (!existsSync(path)) makeKeyFile(folder, path)
  const key = readFileSync(path)
  if (key.length !== 32) throw new Error(`${path} must hold exactly 32 bytes; restore it from a backup`)
  return key
}

/** Writes the key aside, then links it into place: readers see no half of it, and of two makers the first one wins. */
function makeKeyFile(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true })
  const aside = join(folder, `.secret.key.${process.pid}.${randomBytes(4).toString('hex')}`)
  const file = openSync(aside, 'wx', 0o600)
  try {
    writeSync(file, randomBytes(32))
    fsyncSync(file)
    linkSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(file)
    rmSync(aside, { force: true })
  }
}

/** A key that is prepared once: bare bytes would be prepared anew for every text, at eight times the price. */
function subkey(key: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', purpose, 32)))
}
