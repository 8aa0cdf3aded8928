import type { Chore } from '#platform/chores.ts'
import type { House } from '#platform/command.ts'
import { addJob } from '#platform/jobs.ts'
import { findUpload, oldUploads, silentUploads } from './upload.query.ts'
import { countTry, endWork, removeUpload } from './upload.store.ts'
import { keptHours } from './upload.ts'
import { oldUploadFolders, removeUploadFolder } from './upload-folder.ts'
import { importJob, lookJob, workKey } from './upload-work.ts'

/** After so many seconds of silence whoever worked on a file is gone: the machine stopped, or was stopped. */
const silence = 45
const mostTries = 4

/** Work on files that was cut off is taken up again, whoever did it. */
export const resumeUploads: Chore = {
  name: 'exchange.resume-uploads',
  everyMs: 15_000,
  async run({ db }: House) {
    for (const { id, state, tries } of await silentUploads(db, silence)) {
      if (tries >= mostTries) {
        const problem = 'Vun gặp trục trặc với tệp này nên chưa nhập; dữ liệu trước đó vẫn nguyên.'
        await endWork(db, id, { state: 'refused', problem })
        continue
      }
      await db.transaction().execute(async (trx) => {
        await countTry(trx, id)
        const work = state === 'looking' ? lookJob : importJob
        await addJob(trx, work, { upload: id }, { key: workKey(id) })
      })
    }
  },
}

/** Files that were kept long enough, and folders that belong to none, go. */
export const forgetUploads: Chore = {
  name: 'exchange.forget-uploads',
  everyMs: 600_000,
  async run({ db, files }: House) {
    for (const id of await oldUploads(db)) {
      await removeUploadFolder(files, id)
      await removeUpload(db, id)
    }
    for (const id of await oldUploadFolders(files, keptHours))
      if (!(await findUpload(db, id))) await removeUploadFolder(files, id)
  },
}
