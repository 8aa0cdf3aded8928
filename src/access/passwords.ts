import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP Password Storage: argon2id with 19 MiB, two passes, one lane; some 25 ms. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT = 16
const LENGTH = 32
const KEPT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

const shortest = 10
/** Long enough, and yet among the first that anybody tries. Repeats and runs of digits are found by themselves. */
const common = [
  'password123 password1234 passw0rd123 qwertyuiop qwerty12345 1q2w3e4r5t iloveyou123 administrator admin12345 admin123456',
  'matkhau123 matkhau1234 matkhau12345 matkhaumoi khongbiet123 anhyeuem123 emyeuanh123 vietnam123 vietnam1945 vietnam1975',
  'hoiphunu123 hoiphunu2024 hoiphunu2025 hoiphunu2026 phunuvietnam hoilhpn123 hoilienhiepphunu',
].flatMap((line) => line.split(' '))

const rows = ['0123456789', '9876543210', 'abcdefghijklmnopqrstuvwxyz'].map((row) => row.repeat(3))

/** What is wrong with a new password, in the user's words. No rule on capitals, digits or signs: length is what helps. */
export function passwordProblem(password: string, login: string): string | undefined {
  const text = normal(password)
  const plain = text.toLowerCase()
  if ([...text].length < shortest)
    return `Mật khẩu cần ít nhất ${shortest} ký tự. Một câu dễ nhớ là tốt nhất.`
  if (plain === login || common.includes(plain) || isRun(plain))
    return 'Mật khẩu này quá dễ đoán. Hãy chọn một câu chỉ mình bạn biết.'
  return undefined
}

/** The password as it is kept: the way it was made stands in the text, so that old ones stay readable. */
export async function keepPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT)
  const digest = await derive(password, salt, COST)
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(digest)}`
}

/** Whether it is the password that is kept. Takes as long where none is kept, so that time does not tell who has an account. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const parts = KEPT.exec(kept ?? '')
  if (!parts) {
    await derive(password, randomBytes(SALT), COST)
    return false
  }
  const [, memory, passes, parallelism, salt = '', digest = ''] = parts
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const expected = Buffer.from(digest, 'base64')
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), cost, expected.length), expected)
}

function derive(password: string, nonce: Buffer, cost: typeof COST, tagLength = LENGTH): Promise<Buffer> {
  return promisify(argon2)('argon2id', { ...cost, message: normal(password), nonce, tagLength })
}

/** Keyboards write the same accented letter in several ways. */
function normal(password: string): string {
  return password.normalize('NFKC')
}

/** One character over and over, or a piece of a row that everybody knows. */
function isRun(text: string): boolean {
  return new Set(text).size === 1 || rows.some((row) => row.includes(text))
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
