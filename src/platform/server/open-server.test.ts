import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ask, begin, hold, makeDataFolder } from '#test/world/held-server.ts'
import { openServer } from './open-server.ts'
import { findPostmaster, isPostmaster } from './postmaster.ts'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', undefined)
})

describe('a first start', () => {
  it('makes a database that only this folder can open and no network can reach', async () => {
    const folder = makeDataFolder()
    const server = await openServer({ dataFolder: folder })
    expect(server).toMatchObject({ embedded: true, owned: true })
    expect(await ask(server.connection, 'show listen_addresses')).toBe('')
    expect(await ask(server.connection, 'show fsync')).toBe('on')
    expect(await ask(server.connection, 'show timezone')).toBe('Asia/Ho_Chi_Minh')
    expect(await ask(server.connection, 'select current_database()')).toBe('vun')
    expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600)
    expect(statSync(String(server.connection.host)).mode & 0o777).toBe(0o700)
    await expect(ask({ ...server.connection, password: 'khác' }, 'select 1')).rejects.toThrow(/password/)
    await server.stop()
    expect(findPostmaster(join(folder, 'postgres'))).toBeUndefined()
  })

  it('knows the letters of Vietnamese and sorts by code point', async () => {
    const server = await openServer({ dataFolder: makeDataFolder(), safety: 'scratch' })
    expect(await ask(server.connection, `select lower('ĐẮK LẮK')`)).toBe('đắk lắk')
    expect(await ask(server.connection, `select 'Ă' > 'z'`)).toBe('true')
    await server.stop()
  })

  it('keeps what was written for the next start', async () => {
    const folder = makeDataFolder()
    const first = await openServer({ dataFolder: folder, safety: 'scratch' })
    await ask(first.connection, 'create table kept as select 7 as n')
    await first.stop()
    const second = await openServer({ dataFolder: folder, safety: 'scratch' })
    expect(await ask(second.connection, 'select n from kept')).toBe('7')
    await second.stop()
  })

  it('puts the socket elsewhere when the path of the folder is too long for one', async () => {
    const folder = makeDataFolder(undefined, 'một thư mục có tên dài'.repeat(4))
    const server = await openServer({ dataFolder: folder, safety: 'scratch' })
    const socket = String(server.connection.host)
    expect(socket.startsWith(folder)).toBe(false)
    expect(await ask(server.connection, 'select 1')).toBe('1')
    await server.stop()
    expect(existsSync(socket)).toBe(false)
  })
})

describe('several processes on one folder', () => {
  it('attach to the one server, and the last to leave stops it, whoever started it', async () => {
    const folder = makeDataFolder()
    const starter = await hold(folder)
    const passer = await openServer({ dataFolder: folder, safety: 'scratch' })
    expect([starter.owned, passer.owned]).toEqual([true, false])
    await starter.stop()
    expect(await ask(passer.connection, 'select 1')).toBe('1')
    await passer.stop()
    await expect(ask(passer.connection, 'select 1')).rejects.toThrow()
  })

  it('that leave early leave the server to the others', async () => {
    const folder = makeDataFolder()
    const starter = await hold(folder)
    const passer = await openServer({ dataFolder: folder, safety: 'scratch' })
    await passer.stop()
    await passer.stop()
    expect(await ask(starter.connection, 'select 1')).toBe('1')
    await starter.stop()
  })

  it('may all come at once to an empty folder, and one of them starts it', async () => {
    const folder = makeDataFolder()
    const all = await Promise.all([hold(folder), hold(folder), hold(folder), hold(folder)])
    expect(all.filter((one) => one.owned)).toHaveLength(1)
    const pids = await Promise.all(all.map((one) => ask(one.connection, `select pg_postmaster_start_time()`)))
    expect(new Set(pids).size).toBe(1)
    await Promise.all(all.map((one) => one.stop()))
    expect(findPostmaster(join(folder, 'postgres'))).toBeUndefined()
  })

  it('may come and go all the time', async () => {
    const folder = makeDataFolder()
    const visits = Array.from({ length: 4 }, async (_, visitor) => {
      for (let visit = 0; visit < 5; visit++) {
        const server = await openServer({ dataFolder: folder, safety: 'scratch' })
        await sleep(visitor * 7)
        expect(await ask(server.connection, 'select 1')).toBe('1')
        await server.stop()
      }
    })
    await Promise.all(visits)
    expect(findPostmaster(join(folder, 'postgres'))).toBeUndefined()
  })
})

describe('after a crash', () => {
  it('of Node, the next one adopts the server that lived on, and stops it at its end', async () => {
    const folder = makeDataFolder()
    const killed = await hold(folder)
    const pid = Number(findPostmaster(join(folder, 'postgres'))?.pid)
    await killed.kill()
    expect(isPostmaster(pid, folder)).toBe(true)
    const heir = await openServer({ dataFolder: folder, own: true, safety: 'scratch' })
    expect(heir.owned).toBe(true)
    expect(findPostmaster(join(folder, 'postgres'))?.pid).toBe(pid)
    await heir.stop()
    expect(isPostmaster(pid, folder)).toBe(false)
  })

  it('of everything, a stale postmaster.pid hinders nobody and nothing that was committed is lost', async () => {
    const folder = makeDataFolder()
    const killed = await hold(folder, { role: 'durable' })
    await ask(killed.connection, 'create table kept as select 7 as n')
    const pid = Number(findPostmaster(join(folder, 'postgres'))?.pid)
    process.kill(pid, 'SIGKILL')
    await killed.kill()
    const next = await openServer({ dataFolder: folder, safety: 'scratch' })
    expect(next.owned).toBe(true)
    expect(await ask(next.connection, 'select n from kept')).toBe('7')
    await next.stop()
  })

  it('the number in a stale postmaster.pid may be another process by now', async () => {
    const folder = makeDataFolder()
    const killed = await hold(folder)
    const pid = Number(findPostmaster(join(folder, 'postgres'))?.pid)
    process.kill(pid, 'SIGKILL')
    await killed.kill()
    for (const file of ['postgres/postmaster.pid', 'socket/.s.PGSQL.5432.lock']) {
      const text = readFileSync(join(folder, file), 'utf8')
      writeFileSync(join(folder, file), text.replace(String(pid), String(process.pid)))
    }
    const next = await openServer({ dataFolder: folder, safety: 'scratch' })
    expect(await ask(next.connection, 'select 1')).toBe('1')
    await next.stop()
  })

  it('sessions that outlive their server a little are waited for', async () => {
    const folder = makeDataFolder()
    const killed = await hold(folder)
    const busy = ask(killed.connection, 'select count(*) from generate_series(1, 8000000) a').catch(String)
    await sleep(300)
    process.kill(Number(findPostmaster(join(folder, 'postgres'))?.pid), 'SIGKILL')
    await killed.kill()
    const next = await openServer({ dataFolder: folder, safety: 'scratch' })
    expect(await ask(next.connection, 'select 1')).toBe('1')
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('shared memory block')
    await busy
    await next.stop()
  })

  it('at any moment of a first start, the next one makes it whole', async () => {
    for (const afterMs of [150, 300, 500, 800]) {
      const folder = makeDataFolder()
      const killed = begin(folder)
      await sleep(afterMs)
      killed.kill('SIGKILL')
      const next = await openServer({ dataFolder: folder, safety: 'scratch' })
      expect(await ask(next.connection, 'select current_database()')).toBe('vun')
      await next.stop()
    }
  })

  it('of the socket, which a cleaner deleted, the silent server is replaced', async () => {
    const folder = makeDataFolder()
    const killed = await hold(folder)
    await killed.kill()
    rmSync(join(folder, 'socket', '.s.PGSQL.5432'))
    const next = await openServer({ dataFolder: folder, safety: 'scratch' })
    expect(next.owned).toBe(true)
    expect(await ask(next.connection, 'select 1')).toBe('1')
    await next.stop()
  })
})

describe('without the embedded server', () => {
  it('DATABASE_URL is used as it is and never stopped', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://example/vun')
    const server = await openServer({ dataFolder: '/nonexistent' })
    expect(server).toMatchObject({ embedded: false, owned: false })
    expect(server.connection).toEqual({ connectionString: 'postgres://example/vun' })
    await server.stop()
  })

  it('a machine without binaries is told to set DATABASE_URL', async () => {
    const pretend = `data:text/javascript,Object.defineProperty(process,'arch',{value:'riscv64'})`
    const { refused } = await hold(makeDataFolder(), { nodeOptions: ['--import', pretend] })
    expect(refused).toContain('DATABASE_URL')
  })
})
