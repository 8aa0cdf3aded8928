import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { installJobs } from '#platform/jobs.ts'
import { newId } from '#platform/pure/id.ts'
import { peopleWorkbook, postRow, type Written } from '#test/workbook/people-file.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'
import { readFileOfPeople } from './read-file.ts'
import { importUploads, lookAtUploads } from './upload.jobs.ts'
import { forgetUploads, resumeUploads } from './upload-care.jobs.ts'
import { uploadedFile } from './upload-folder.ts'

let world: FreshDatabase
let units: TwoCommunes
let chief: Visitor
let ofMay: Visitor

beforeAll(async () => {
  world = await freshDatabase()
  await installJobs(world.database)
  units = await twoCommunes(world.house)
  const site = openSite(world)
  const { house } = world
  chief = await site.visitor(
    (await newAccount(house, 'trung-uong', { unit: country, role: 'administrator' })).id,
  )
  ofMay = await site.visitor((await newAccount(house, 'ban-may', { unit: units.banMay, role: 'editor' })).id)
})
afterAll(() => world.close())

const upload = (who: Visitor, people: Written[], name = 'danh sách xã.xlsx') =>
  who.upload('/nhap-du-lieu', { name, bytes: peopleWorkbook(people) }, { asOf: testDay })

/** What the queue would do. */
async function work(path: string, job: typeof lookAtUploads = lookAtUploads): Promise<void> {
  const id = path.split('/')[2]!
  await job.run(world.house, { upload: id }, { id: newId(), signal: new AbortController().signal })
}

describe('a file', () => {
  test('is understood, foreseen, imported and undone, each on a page of its own', async () => {
    const { leadsTo: path } = await upload(ofMay, [
      postRow({ Mã: 'A1', 'Họ và tên': 'Lò Thị Ánh', 'Số CCCD': '001190000041', 'Ghi chú': 'x' }),
      postRow({ Mã: 'A2', 'Họ và tên': 'Lò Thị Bé', 'Từ ngày': '31/02/2020' }),
    ])
    const waiting = await ofMay.get(path!)
    expect(waiting.text).toContain('Tệp danh sách xã.xlsx')
    expect(waiting.html).toContain('http-equiv="refresh"')
    await work(path!)

    const understood = await ofMay.get(path!)
    expect(understood.text).toContain('Không đọc các cột: Ghi chú.')
    expect(understood.text).toContain('Lò Thị Ánh')
    expect(understood.text).not.toContain('001190000041')

    const foreseen = await ofMay.get(`${path}/se-lam`)
    expect(foreseen.text).toContain('Nhập 1 dòng')
    expect(foreseen.text).toMatch(/Cán bộ, dòng 3 Lò Thị Bé Từ ngày 31\/02\/2020/)

    expect((await ofMay.send(`${path}/nhap`)).leadsTo).toBe(path)
    await work(path!, importUploads)
    const { leadsTo: done } = await ofMay.get(path!)
    expect((await ofMay.get(done!)).text).toContain('Đã nhập xong')
    expect((await ofMay.get('/nhap-du-lieu')).text).toContain('danh sách xã.xlsx')
    expect(existsSync(uploadedFile(world.house.files, path!.split('/')[2]!))).toBe(false)

    expect((await ofMay.send(`${done}/hoan-tac`)).leadsTo).toBe(done)
    expect((await ofMay.get(done!)).text).toContain('đã được hoàn tác')
    expect((await ofMay.send(`${done}/hoan-tac`)).status).toBe(409)
  })

  test('gives back its refused rows to be mended, before and after', async () => {
    const { leadsTo: path } = await upload(ofMay, [postRow({ Mã: 'B1', 'Chức danh': 'Vua' })])
    await work(path!)
    const bytes = await ofMay.download(`${path}/can-sua.xlsx`)
    const file = await readFileOfPeople(fileWith(bytes, 'sua.xlsx'), { today: testDay })
    expect(file.people[0]?.cells).toMatchObject({ code: 'B1', title: 'Vua' })
    await ofMay.send(`${path}/nhap`)
    await work(path!, importUploads)
    const { leadsTo: done } = await ofMay.get(path!)
    expect((await ofMay.download(`${done}/can-sua.xlsx`)).length).toBeGreaterThan(1000)
  })

  test('taken in twice, because whoever did it was killed, is taken in once', async () => {
    const { leadsTo: path } = await upload(ofMay, [postRow({ Mã: 'C1' })])
    await work(path!)
    await ofMay.send(`${path}/nhap`)
    await work(path!, importUploads)
    const id = path!.split('/')[2]!
    const left = sql`update exchange.upload set state = 'importing' where id = ${id}`
    await left.execute(world.house.db)
    await mkdir(dirname(uploadedFile(world.house.files, id)))
    await writeFile(uploadedFile(world.house.files, id), peopleWorkbook([postRow({ Mã: 'C1' })]))
    await work(path!, importUploads)
    expect((await ofMay.get(path!)).leadsTo).toContain(id)
    const again = await upload(ofMay, [postRow({ Mã: 'C1' })])
    await work(again.leadsTo!)
    expect((await ofMay.get(`${again.leadsTo}/se-lam`)).text).toContain('Tệp không có gì mới.')
  })

  test('that is stopped leaves nothing', async () => {
    const { leadsTo: path } = await upload(ofMay, [postRow({ Mã: 'D1' })])
    await work(path!)
    await ofMay.send(`${path}/nhap`)
    await ofMay.send(`${path}/dung`)
    await work(path!, importUploads)
    expect((await ofMay.get(path!)).text).toContain('Đã dừng')
    expect((await ofMay.get(`${path}/se-lam`)).text).toContain('Nhập 1 dòng')
  })

  test('that is no list is refused with what to do', async () => {
    const bytes = Buffer.from('%PDF-1.7 …')
    const { leadsTo: path } = await ofMay.upload('/nhap-du-lieu', { name: 'a.pdf', bytes }, { asOf: testDay })
    await work(path!)
    expect((await ofMay.get(path!)).text).toContain('Đây là tệp PDF, không phải bảng tính.')
  })

  test('that was not chosen is asked for again', async () => {
    const sent = await ofMay.upload('/nhap-du-lieu', { name: '', bytes: new Uint8Array() })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Chưa có tệp nào.')
  })

  test('of another is not there', async () => {
    const { leadsTo: path } = await upload(chief, [postRow({ Mã: 'E1' })])
    await work(path!)
    for (const page of ['', '/se-lam', '/tien-do', '/can-sua.xlsx'])
      expect((await ofMay.get(path! + page)).status).toBe(404)
    expect((await ofMay.send(`${path}/nhap`)).status).toBe(404)
    await chief.send(`${path}/nhap`)
    await work(path!, importUploads)
    const { leadsTo: done } = await chief.get(path!)
    expect((await ofMay.get(done!)).status).toBe(404)
    expect((await ofMay.get(`${done}/can-sua.xlsx`)).status).toBe(404)
    expect((await ofMay.send(`${done}/hoan-tac`)).status).toBe(404)
  })
})

describe('whoever looks after files', () => {
  test('has cut-off work taken up again, and gives up at last', async () => {
    const { leadsTo: path } = await upload(ofMay, [postRow({ Mã: 'F1' })])
    const { db } = world.house
    for (let times = 0; times <= 4; times++) {
      await sql`update exchange.upload set beat = now() - interval '5 minutes' where id = ${path!.split('/')[2]}`.execute(
        db,
      )
      await resumeUploads.run(world.house)
    }
    expect((await ofMay.get(path!)).text).toContain('Vun gặp trục trặc với tệp này')
  })

  test('lets a file go after a day', async () => {
    const { leadsTo: path } = await upload(ofMay, [postRow({ Mã: 'G1' })])
    await work(path!)
    const id = path!.split('/')[2]!
    await sql`update exchange.upload set at = now() - interval '25 hours' where id = ${id}`.execute(
      world.house.db,
    )
    await forgetUploads.run(world.house)
    expect(existsSync(uploadedFile(world.house.files, id))).toBe(false)
    expect((await ofMay.get(path!)).status).toBe(404)
  })
})

test('the empty template is there for whoever enters', async () => {
  const bytes = await ofMay.download('/nhap-du-lieu/mau.xlsx')
  await expect(readFileOfPeople(fileWith(bytes, 'mau.xlsx'), { today: testDay })).resolves.toMatchObject({
    people: [],
  })
})

test('whoever only reads is sent no form', async () => {
  const site = openSite(world)
  const { id } = await newAccount(world.house, 'chi-xem', { unit: units.banMay, role: 'reader' })
  expect((await (await site.visitor(id)).get('/nhap-du-lieu')).status).toBe(403)
})
