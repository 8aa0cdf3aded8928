import { z } from 'zod'
import { type FileType, fileHash, fileType, type MaterialFile, mostOfOneFile } from './file.ts'

/** A file as it comes in: what it is and its name are read from its bytes. */
export const FileInput = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length <= mostOfOneFile, 'Tệp quá lớn (hơn 20 MB). Hãy thu nhỏ rồi gửi lại.')
  .transform((bytes, context): MaterialFile => {
    const mediaType = fileType(bytes)
    if (mediaType) return { hash: fileHash(bytes), mediaType, bytes }
    context.addIssue({
      code: 'custom',
      message:
        'Tệp này không phải hình (PNG, JPEG, GIF, WebP), ghi âm (MP3, M4A, OGG), phim (MP4, WebM) hay phụ đề (VTT).',
    })
    return z.NEVER
  })

/** What the journal keeps of them. */
export function journalOf(
  files: readonly MaterialFile[],
): { hash: string; mediaType: FileType; bytes: number }[] {
  return files.map(({ hash, mediaType, bytes }) => ({ hash, mediaType, bytes: bytes.length }))
}
