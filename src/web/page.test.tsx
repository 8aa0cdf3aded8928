import { describe, expect, test } from 'vitest'
import type { Frame } from './frame.ts'
import { page } from './page.tsx'

const frame: Frame = {
  language: 'vi',
  day: '2026-11-22',
  today: '2026-11-22',
  address: '/don-vi/19?do=D&sort=name',
  user: { name: 'Nông Thị Tươi' },
  days: [{ day: '2025-06-30', label: '30/06/2025' }],
  hidden: [['csrf', 'x1']],
}
const show = (changes: Partial<Frame> = {}) =>
  page({
    frame: { ...frame, ...changes },
    title: 'Thái Nguyên',
    section: 'units',
    path: [{ name: 'Cả nước', href: '/' }, { name: 'Thái Nguyên' }],
    children: <p>nội dung</p>,
  })

describe('a page', () => {
  test('is a whole document in its language, with one heading and a way past the menu', () => {
    const html = show()
    expect(html).toMatch(/^<!doctype html><html lang="vi">/)
    expect(html).toContain('<title>Thái Nguyên · vun</title>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('href="#content"')
    expect(html).toContain('id="content"')
  })

  test('escapes what comes from outside', () => {
    const html = page({
      frame: { ...frame, user: { name: '<b>"x"' } },
      title: '</title><script>',
      children: '<i>',
    })
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('</title><script>')
    expect(html).toContain('&lt;i>')
  })

  test('carries no style or script of its own, so that a strict policy can forbid them', () => {
    const html = show({ day: '2024-12-31', flash: { kind: 'done', text: 'Đã lưu.' } })
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style|<script(?! type="module" src="\/assets\/)/)
  })

  test('marks the section it belongs to and the unit shown', () => {
    expect(show()).toContain('<a href="/don-vi" aria-current="page">Đơn vị</a>')
    expect(show()).toContain('<span aria-current="location">Thái Nguyên</span>')
  })

  test('shows only the sections its reader may open', () => {
    expect(show({ sections: ['overview'] })).not.toContain('Nhập dữ liệu')
  })

  test('without anybody signed in has no menu, search or day', () => {
    const html = show({ user: null })
    expect(html).not.toContain('<nav')
    expect(html).not.toContain('type="date"')
    expect(html).not.toContain('/dang-xuat')
  })

  test('signs out by a form that carries what every changing form must', () => {
    expect(show()).toContain(
      '<form method="post" action="/dang-xuat"><input type="hidden" name="csrf" value="x1"',
    )
  })

  test('says once what the form just sent did', () => {
    expect(show({ flash: { kind: 'wrong', text: 'Chưa lưu.' } })).toContain('role="alert"')
  })
})

describe('the day', () => {
  test('is chosen by a form that keeps the other parameters', () => {
    const html = show()
    expect(html).toContain('<form method="get" action="/don-vi/19"><input type="hidden" name="do" value="D"')
    expect(html).toContain('href="/don-vi/19?do=D&amp;sort=name&amp;ngay=2025-06-30"')
  })

  test('asked by the form replaces the one in the address', () => {
    const html = show({ day: '2024-12-31', address: '/don-vi/19?ngay=2024-12-31' })
    expect(html).toContain('action="/don-vi/19"><label for="day">')
  })

  test('of today leaves the frame plain', () => {
    expect(show()).not.toContain('other-day')
  })

  test('other than today colours the frame, says so, and stays in every link of it', () => {
    const html = show({ day: '2024-12-31', address: '/don-vi/19?ngay=2024-12-31' })
    expect(html).toContain('class="masthead other-day"')
    expect(html).toContain('Đang xem ngày 31/12/2024')
    expect(html).toContain('<a href="/don-vi/19">về hôm nay</a>')
    expect(html).toContain('href="/can-bo?ngay=2024-12-31"')
    expect(html).toContain('<input type="hidden" name="ngay" value="2024-12-31"')
  })

  test('still to come is not called past', () => {
    expect(show({ day: '2027-01-01' })).toContain('một ngày chưa tới')
  })
})
