import { createInterface } from 'node:readline'
import { claimServe } from '#platform/server/claim-serve.ts'
import { openServer } from '#platform/server/open-server.ts'

// A program that uses a server until it is told to stop, for tests that kill it: hold-server.ts FOLDER [serve | durable].
const [dataFolder = '', role] = process.argv.slice(2)
const own = role === 'serve'
try {
  const claim = own ? await claimServe({ dataFolder }) : undefined
  claim?.announce('http://127.0.0.1:8080')
  const { connection, owned, stop } = await openServer({
    dataFolder,
    own,
    safety: role === 'durable' ? role : 'scratch',
  })
  console.log(JSON.stringify({ connection, owned }))
  for await (const word of createInterface(process.stdin)) if (word === 'stop') break
  await stop()
  claim?.release()
  process.exit(0)
} catch (error) {
  console.log(JSON.stringify({ refused: (error as Error).message }))
  process.exit(1)
}
