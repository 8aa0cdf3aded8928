import { existsSync } from 'node:fs'
import { actorOfAccount } from '#access/who.query.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { job, type Work } from '#platform/jobs.ts'
import { Refusal } from '#platform/refusal.ts'
import { foresee } from './foresee.query.ts'
import { importPeople } from './import-people.command.ts'
import { type ReadFile, readFileOfPeople } from './read-file.ts'
import { findUpload } from './upload.query.ts'
import { endWork } from './upload.store.ts'
import type { Upload } from './upload.ts'
import { keepLook, removeUploadFolder, uploadedFile } from './upload-folder.ts'
import { importJob, lookJob } from './upload-work.ts'
import { Stopped, type Telling, watched } from './watched.step.ts'

/** Reads a file and says what importing it would do; changes nothing. */
export const lookAtUploads = job({
  ...lookJob,
  apart: true,
  async run(house: House, { upload: id }, work: Work) {
    await working(house, id, work, 'looking', async (upload, telling) => {
      const file = await read(house, upload, telling)
      await telling.tell('understanding')
      const actor = await actorOf(house, upload)
      const asking = { db: house.db, secrets: house.secrets, today: house.today(), actor }
      const seen = await foresee(asking, file, upload.asOf)
      await keepLook(house.files, id, file, seen)
      const total = file.people.length + file.trainings.length + file.refused.length
      await endWork(house.db, id, { state: 'looked', total })
    })
  },
})

/** Takes a file in, whole or not at all. Its id is the import's: done again after a crash, it is done once. */
export const importUploads = job({
  ...importJob,
  apart: true,
  async run(house: House, { upload: id }, work: Work) {
    await working(house, id, work, 'importing', async (upload, telling) => {
      const file = await read(house, upload, telling)
      await telling.tell('understanding')
      const told = () => telling.tell('writing')
      await perform(
        house,
        await actorOf(house, upload),
        importPeople,
        { asOf: upload.asOf, file, told },
        { id },
      )
      await endWork(house.db, id, { state: 'imported' })
      await removeUploadFolder(house.files, id)
    })
  },
})

/** Does one work with an upload that waits for it, and says how it ended. What is neither done nor refused is tried again. */
async function working(
  house: House,
  id: string,
  work: Work,
  state: Upload['state'],
  run: (upload: Upload, telling: Telling) => Promise<void>,
): Promise<void> {
  const upload = await findUpload(house.db, id)
  if (upload?.state !== state) return
  try {
    await watched(house.db, id, work, (telling) => run(upload, telling))
  } catch (error) {
    if (error instanceof Stopped) await endWork(house.db, id, { state: 'stopped' })
    else if (error instanceof Refusal) {
      const problem = [error.message, ...error.details.filter((detail) => !error.message.includes(detail))]
      await endWork(house.db, id, { state: 'refused', problem: problem.join('\n') })
    } else throw error
  }
}

async function read(house: House, { id, fileName }: Upload, telling: Telling): Promise<ReadFile> {
  const path = uploadedFile(house.files, id)
  if (!existsSync(path)) throw new Refusal('missing', 'Tệp không còn ở máy chủ. Hãy chọn lại tệp.')
  return readFileOfPeople(path, {
    today: house.today(),
    name: fileName,
    progress: (rows) => telling.count(rows),
  })
}

/** Whoever brought it, with what she may by now. */
async function actorOf(house: House, { account }: Upload): Promise<Actor> {
  if (account === null) return localAdministrator
  const actor = await actorOfAccount(house.db, account, house.today())
  if (!actor) throw new Refusal('forbidden', 'Tài khoản đã đóng nên tệp chưa được nhập.')
  return actor
}
