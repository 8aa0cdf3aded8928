import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { type Account, canReach, findServerAccount, isRoot, ownerOf } from './account.ts'
import { SHARED_HOME } from './binaries.ts'
import { findText, writePrivately } from './folder.ts'

/** Where PostgreSQL keeps its files and who runs it (undefined: the caller). */
export type Cluster = { home: string; data: string; account: Account | undefined }

const Pointer = z.object({ home: z.string(), folder: z.string() })

// 108 bytes of sockaddr_un on Linux, 104 on macOS, with the closing zero and "/.s.PGSQL.5432".
const LONGEST_SOCKET_FOLDER = 88

/** Where this folder's cluster is, or will be. Only the holder of the gate may ask: a place may have to be made. */
export function placeCluster(folder: string): Cluster {
  const pointed = findPointedHome(folder)
  if (pointed) return clusterIn(pointed, ownerOf(join(pointed, 'socket')))
  const data = join(folder, 'postgres')
  if (existsSync(data)) return reachable(clusterIn(folder, ownerOf(data)), folder)
  const account = findServerAccount(folder)
  if (!account || canReach(account, folder)) return clusterIn(folder, account)
  return clusterIn(makeSharedHome(folder, account), account)
}

/** A folder for the socket that only the server's account enters; short, for the system allows about 100 bytes. */
export function makeSocketFolder({ home, account }: Cluster): string {
  const near = join(home, 'socket')
  const fits = Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER
  const socket = fits ? near : mkdtempSync(join(tmpdir().length < 40 ? tmpdir() : '/tmp', 'vun-'))
  if (fits) mkdirSync(socket, { recursive: true })
  give(socket, account)
  return socket
}

/** Makes a folder the server's own: nobody else enters. */
export function give(path: string, account: Account | undefined): void {
  chmodSync(path, 0o700)
  if (account) chownSync(path, account.uid, account.gid)
}

function clusterIn(home: string, account: Account | undefined): Cluster {
  return { home, data: join(home, 'postgres'), account: isRoot() ? account : undefined }
}

function reachable(cluster: Cluster, folder: string): Cluster {
  const { account, data } = cluster
  const mine = process.getuid?.() ?? 0
  if (account ? canReach(account, folder) : ownerOf(data).uid === mine) return cluster
  throw new Refusal(
    'forbidden',
    `Người dùng số ${ownerOf(data).uid}, chủ của ${data}, không vào được thư mục đó, hoặc Vun đang chạy bằng người dùng khác. Hãy mở quyền vào (chmod o+x) cho các thư mục cha, hoặc chạy bằng chủ của nó.`,
  )
}

/** The pointer of a copied folder would bring two folders to one cluster; that of a moved one goes with it. */
function findPointedHome(folder: string): string | undefined {
  const text = findText(folder, pointerOf(folder))
  if (!text) return undefined
  const pointer = Pointer.parse(JSON.parse(text))
  if (!existsSync(pointer.home)) {
    throw new Refusal('missing', `${pointerOf(folder)} chỉ tới ${pointer.home}, nơi không còn cơ sở dữ liệu.`)
  }
  if (pointer.folder === folder) return pointer.home
  if (findText(pointer.folder, pointerOf(pointer.folder)) === text) {
    throw new Refusal(
      'conflict',
      `${folder} là bản chép của ${pointer.folder}; cơ sở dữ liệu của cả hai nằm ở ${pointer.home}. Hãy xoá tệp ${pointerOf(folder)} để bắt đầu một cơ sở dữ liệu mới.`,
    )
  }
  writePointer(folder, pointer.home)
  return pointer.home
}

/** Named after the folder; never one that is there already, for it holds what another folder may still need. */
function makeSharedHome(folder: string, account: Account): string {
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 })
  const base = join(SHARED_HOME, createHash('sha256').update(folder).digest('hex').slice(0, 8))
  const home = makeFirstFree(base, 1)
  chmodSync(home, 0o711)
  mkdirSync(join(home, 'socket'))
  give(join(home, 'socket'), account)
  writePointer(folder, home)
  return home
}

function makeFirstFree(base: string, turn: number): string {
  const home = turn === 1 ? base : `${base}-${turn}`
  try {
    mkdirSync(home)
    return home
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return makeFirstFree(base, turn + 1)
  }
}

function writePointer(folder: string, home: string): void {
  writePrivately(folder, pointerOf(folder), `${JSON.stringify({ home, folder })}\n`)
}

function pointerOf(folder: string): string {
  return join(folder, 'postgres.where')
}
