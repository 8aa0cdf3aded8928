import { Socket } from 'node:net'

// The pipe closes when the process that started us is gone. If it was killed hard, so are we: otherwise a server whose
// front was killed would live on unseen and keep its folder.
if (process.env.VUN_PARENT_PIPE) {
  const pipe = new Socket({ fd: Number(process.env.VUN_PARENT_PIPE), readable: true, writable: false })
  delete process.env.VUN_PARENT_PIPE
  pipe.on('close', () => process.kill(process.pid, 'SIGKILL'))
  pipe.resume()
  pipe.unref()
}
