import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { ask, hold, makeDataFolder } from '#test/world/held-server.ts'
import { canReach, isRoot } from './account.ts'
import { openServer } from './open-server.ts'
import { findPostmaster } from './postmaster.ts'
import { removeServer } from './remove-server.ts'

const ORDINARY = 1000
const nodeIsReachable = canReach({ uid: ORDINARY, gid: ORDINARY }, process.execPath, 'read')

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', undefined)
})

// Only root can become somebody else; an ordinary user's run tests the ordinary user everywhere else.
describe.skipIf(!isRoot())('as root', () => {
  it('the server runs as nobody', async () => {
    const folder = makeDataFolder()
    const server = await openServer({ dataFolder: folder, safety: 'scratch' })
    expect(statSync(join(folder, 'postgres')).uid).toBe(65534)
    await server.stop()
  })

  it('a folder that nobody cannot enter has its cluster in /var/lib/vun, and says where', async () => {
    const home = mkdtempSync(join(tmpdir(), 'vun-closed-'))
    onTestFinished(() => rmSync(home, { recursive: true, force: true }))
    const folder = makeDataFolder(home)
    const server = await openServer({ dataFolder: folder, safety: 'scratch' })
    const where = (JSON.parse(readFileSync(join(folder, 'postgres.where'), 'utf8')) as { home: string }).home
    expect(where).toMatch(/^\/var\/lib\/vun\/[0-9a-f]{8}/)
    expect(await ask(server.connection, 'show data_directory')).toBe(join(where, 'postgres'))
    await server.stop()
    const again = await openServer({ dataFolder: folder, safety: 'scratch' })
    expect(await ask(again.connection, 'show data_directory')).toBe(join(where, 'postgres'))
    await again.stop()
    expect(existsSync(join(where, 'postgres', 'PG_VERSION'))).toBe(true)
    await removeServer({ dataFolder: folder })
    expect(existsSync(where)).toBe(false)
  })

  it('a folder of somebody else stays hers: the server runs as she, and she can go on without root', async () => {
    const folder = makeDataFolder()
    chownSync(folder, ORDINARY, ORDINARY)
    const server = await openServer({ dataFolder: folder, safety: 'scratch' })
    await ask(server.connection, 'create table kept as select 7 as n')
    await server.stop()
    const hers = await hold(folder, { uid: ORDINARY, env: { HOME: '/tmp' } })
    expect(await ask(hers.connection, 'select n from kept')).toBe('7')
    await hers.stop()
  })
})

// The user must be able to run this checkout's Node; under a closed home she is not.
describe.skipIf(!isRoot() || !nodeIsReachable)('as an ordinary user', () => {
  it('everything is in the data folder and hers', async () => {
    const folder = makeDataFolder()
    chownSync(folder, ORDINARY, ORDINARY)
    chmodSync(folder, 0o700)
    const hers = await hold(folder, { uid: ORDINARY, env: { HOME: '/tmp' } })
    expect(hers.owned).toBe(true)
    for (const name of ['postgres', 'postgres.password', 'postgres.log', 'socket', 'locks']) {
      expect(statSync(join(folder, name)).uid).toBe(ORDINARY)
    }
    await hers.stop()
  })

  it('the number of a dead server may now be one of her own processes', async () => {
    const folder = makeDataFolder()
    chownSync(folder, ORDINARY, ORDINARY)
    const killed = await hold(folder, { uid: ORDINARY })
    const pid = Number(findPostmaster(join(folder, 'postgres'))?.pid)
    process.kill(pid, 'SIGKILL')
    await killed.kill()
    const bystander = makeDataFolder()
    chownSync(bystander, ORDINARY, ORDINARY)
    const other = await hold(bystander, { uid: ORDINARY })
    for (const file of ['postgres/postmaster.pid', 'socket/.s.PGSQL.5432.lock']) {
      const text = readFileSync(join(folder, file), 'utf8')
      writeFileSync(join(folder, file), text.replace(String(pid), String(other.process.pid)))
    }
    const next = await hold(folder, { uid: ORDINARY })
    expect(next.refused).toBeUndefined()
    expect(await ask(next.connection, 'select 1')).toBe('1')
    await next.stop()
    await other.stop()
  })

  it('a folder of root refuses her in words', async () => {
    const folder = makeDataFolder()
    mkdirSync(join(folder, 'data'), { mode: 0o700 })
    const { refused } = await hold(join(folder, 'data'), { uid: ORDINARY })
    expect(refused).toContain('Không được phép ghi vào thư mục dữ liệu')
  })
})
