import { expect, it } from 'vitest'
import { hold, makeDataFolder } from '#test/world/held-server.ts'
import { claimServe } from './claim-serve.ts'

it('a second serve on the folder is refused and told who is there and where', async () => {
  const folder = makeDataFolder()
  const first = await hold(folder, { role: 'serve' })
  const second = await hold(folder, { role: 'serve' })
  expect(second.refused).toContain(`tiến trình ${first.process.pid} tại http://127.0.0.1:8080`)
  await first.stop()
})

it('a claim ends with its process, even by SIGKILL', async () => {
  const folder = makeDataFolder()
  const first = await hold(folder, { role: 'serve' })
  await first.kill()
  const heir = await hold(folder, { role: 'serve' })
  expect(heir.refused).toBeUndefined()
  expect(heir.owned).toBe(true)
  await heir.stop()
})

it('a claim given back can be had again, and other folders are not concerned', async () => {
  const folder = makeDataFolder()
  const claim = await claimServe({ dataFolder: folder })
  const elsewhere = await claimServe({ dataFolder: makeDataFolder() })
  await expect(claimServe({ dataFolder: folder })).rejects.toThrow(`tiến trình ${process.pid}`)
  claim.release()
  const again = await claimServe({ dataFolder: folder })
  again.release()
  elsewhere.release()
})
