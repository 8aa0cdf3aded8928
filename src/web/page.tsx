import type { ComponentChildren, JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { type Asset, behaviours, icon, stylesheet } from './assets.ts'
import type { Crumb, Frame } from './frame.ts'
import { Masthead } from './masthead.tsx'
import type { Section } from './paths.ts'
import { Notice } from './ui/notice.tsx'
import { words } from './words.ts'

export type PageProps = {
  frame: Frame
  /** Names the tab and, unless `heading` says otherwise, the page. */
  title: string
  heading?: ComponentChildren
  /** One line under the heading: what this is and of which day. */
  lead?: ComponentChildren
  /** What can be done with the whole page (export, print, edit), beside the heading. */
  actions?: ComponentChildren
  /** The unit shown, from the country down, in the tree of the day. */
  path?: readonly Crumb[]
  /** The entry of the main menu this page belongs to. */
  section?: Section
  /** Without scripts the page loads itself anew after so many seconds, while something long goes on. */
  refresh?: number
  /** Styles and scripts that only pages of this kind need. */
  extras?: readonly Asset[]
  children: ComponentChildren
}

/** A whole HTML document. Works without scripts; asks no other host for anything. */
export function page(props: PageProps): string {
  return `<!doctype html>${render(<Document {...props} />)}`
}

/** A piece of a page, such as the progress that `<progress-poll>` asks for again. */
export function fragment(children: JSX.Element): string {
  return render(children)
}

function Document(props: PageProps): JSX.Element {
  const { frame, title } = props
  const { web } = words(frame.language)
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · vun`}</title>
        <link rel="stylesheet" href={stylesheet().path} />
        <link rel="icon" type="image/svg+xml" href={icon().path} />
        <script type="module" src={behaviours().path} />
        {props.extras?.map(({ path }) =>
          path.endsWith('.css') ? (
            <link key={path} rel="stylesheet" href={path} />
          ) : (
            <script key={path} type="module" src={path} />
          ),
        )}
        {props.refresh !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={String(props.refresh)} />
          </noscript>
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          {web.skip}
        </a>
        <Masthead frame={frame} path={props.path ?? []} section={props.section} />
        <Content {...props} />
        <footer class="foot">
          {frame.user && <p>{web.footer(frame.day)}</p>}
          {frame.footnote && <p>{frame.footnote}</p>}
        </footer>
      </body>
    </html>
  )
}

function Content({ frame, title, heading, lead, actions, children }: PageProps): JSX.Element {
  return (
    <main id="content">
      {frame.flash && (
        <Notice language={frame.language} kind={frame.flash.kind} live>
          {frame.flash.text}
        </Notice>
      )}
      <div class="title">
        <div>
          <h1>{heading ?? title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {children}
    </main>
  )
}
