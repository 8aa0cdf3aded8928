import type { JSX } from 'preact'
import type { Picture, Recording } from './block.ts'
import type { ShownDocument } from './document.view.tsx'

export function PictureView({ picture, shown }: { picture: Picture; shown: ShownDocument }): JSX.Element {
  const { file, alt, caption } = picture.attrs
  return (
    <figure>
      <img src={shown.fileUrl(file)} alt={alt} loading="lazy" decoding="async" />
      {caption !== '' && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** Nothing is fetched before somebody asks for it: data costs money in the mountains. */
export function RecordingView({
  recording,
  shown,
}: {
  recording: Recording
  shown: ShownDocument
}): JSX.Element {
  const { file, kind, captions, title } = recording.attrs
  const track = captions && <track kind="captions" src={shown.fileUrl(captions)} default />
  const source = {
    controls: true,
    preload: 'none' as const,
    src: shown.fileUrl(file),
    'aria-label': title || undefined,
  }
  return (
    <figure>
      {kind === 'video' ? <video {...source}>{track}</video> : <audio {...source}>{track}</audio>}
      {title !== '' && <figcaption>{title}</figcaption>}
      {captions === null && <p class="muted">{shown.labels.noCaptions}</p>}
    </figure>
  )
}
