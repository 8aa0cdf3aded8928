import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { ProgressPoll } from '#web/ui/behaviours.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Progress } from '#web/ui/progress.tsx'
import { words } from '#web/words.ts'
import { EntrySteps } from './entry.view.tsx'
import { entryPath, outcomePath, progressPath, stopPath, uploadPath } from './paths.ts'
import { isAtWork, secondsLeft, shareDone, type Upload } from './upload.ts'

export type WorkingProps = { frame: Frame; upload: Upload }

/** A file being looked at or taken in. */
export function workingPage({ frame, upload }: WorkingProps): string {
  const { working } = words(frame.language).exchange
  const { state, fileName, id, stopping } = upload
  return page({
    frame,
    title: state === 'looking' ? working.looking : working.importing,
    lead: working.lead(fileName),
    section: 'entry',
    refresh: 3,
    children: (
      <>
        <EntrySteps language={frame.language} current={state === 'looking' ? 2 : 3} />
        <ProgressPoll source={progressPath(id)}>
          <WorkProgress frame={frame} upload={upload} />
        </ProgressPoll>
        <p class="muted">{working.leave}</p>
        {!stopping && (
          <form method="post" action={stopPath(id)} class="actions part">
            <Button>{working.stop}</Button>
          </form>
        )}
      </>
    ),
  })
}

/** How far it is; asked for again and again. */
export function WorkProgress({ frame: { language }, upload }: WorkingProps): JSX.Element {
  const { working } = words(language).exchange
  const { phase, done, total, stopping, id } = upload
  const read = phase === 'reading' ? ` · ${working.read(done, total)}` : ''
  return (
    <Progress
      language={language}
      label={stopping ? working.stopping : working.phases[phase] + read}
      done={Math.floor(shareDone(upload) * 100)}
      total={100}
      unit={working.percent}
      secondsLeft={stopping ? null : secondsLeft(upload)}
      finished={!isAtWork(upload)}
      refresh={uploadPath(id)}
    />
  )
}

/** A file that was refused as a whole, or stopped: what was kept, and what to do. */
export function endedPage({ frame, upload }: WorkingProps): string {
  const { language } = frame
  const { failed, stopped, working } = words(language).exchange
  const wasStopped = upload.state === 'stopped'
  const [problem = '', ...details] = (upload.problem ?? '').split('\n')
  return page({
    frame,
    title: wasStopped ? stopped.title : failed.title,
    lead: working.lead(upload.fileName),
    section: 'entry',
    children: (
      <>
        <Notice language={language} kind={wasStopped ? 'info' : 'wrong'}>
          {wasStopped ? stopped.text : `${problem} ${failed.kept}`}
        </Notice>
        {details.length > 0 && (
          <ul>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        <p class="actions">
          {wasStopped && upload.total !== null && (
            <Button kind="main" href={outcomePath(upload.id)}>
              {stopped.again}
            </Button>
          )}
          <Button href={entryPath}>{failed.other}</Button>
        </p>
      </>
    ),
  })
}
