import { existsSync, statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

/** How safely a server writes: `durable` outlives a power cut, `scratch` is for data that may be lost. */
export type Safety = 'durable' | 'scratch'

const SMALLEST_SHARED_MEMORY = 512 * 1024 * 1024

// For 2 cores and 4 to 24 GB, little memory at rest.
const ALWAYS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  effective_cache_size: '2GB',
  work_mem: '32MB',
  maintenance_work_mem: '256MB',
  huge_pages: 'off',
  jit: 'off',
  random_page_cost: '1.1',
  io_workers: '2',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  max_parallel_maintenance_workers: '1',
  autovacuum_max_workers: '2',
  // No replica is ever fed from here, so a table filled in the transaction that emptied it needs no log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  min_wal_size: '128MB',
  checkpoint_timeout: '15min',
  // A statement whose Node was killed must not go on holding its locks.
  client_connection_check_interval: '2s',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  // Messages of errors, details and statements carry names and numbers of people; the log must not.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  cluster_name: 'vun',
}

const BY_SAFETY = {
  durable: { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', shared_buffers: pagesInMemory() },
  scratch: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' },
}

/** The server's settings as arguments of `postgres`; they are not written into the cluster, so every start has the newest. */
export function listSettings(safety: Safety): string[] {
  const settings = { ...ALWAYS, ...BY_SAFETY[safety], ...forSharedMemory() }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A sixteenth of the machine, within bounds: a reform rewrites more pages than 256 MB hold, a small machine has no more to give. */
function pagesInMemory(): string {
  const megabytes = Math.round(totalmem() / 2 ** 20 / 16)
  return `${Math.min(1024, Math.max(256, megabytes))}MB`
}

/** Containers often give 64 MB of /dev/shm, too little for parallel queries. */
function forSharedMemory(): Record<string, string> {
  if (!existsSync('/dev/shm')) return {}
  const { blocks, bsize } = statfsSync('/dev/shm')
  return blocks * bsize < SMALLEST_SHARED_MEMORY ? { dynamic_shared_memory_type: 'mmap' } : {}
}
