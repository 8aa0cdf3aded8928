import type { JSX } from 'preact'
import { dayParameter, onDay, parametersOf, pathOf } from './address.ts'
import { DayChoice, OtherDay } from './day-choice.tsx'
import type { Crumb, Frame } from './frame.ts'
import { accountPath, languagePath, type Section, searchPath, sections, signOutPath } from './paths.ts'
import { Breadcrumb } from './ui/breadcrumb.tsx'
import { Icon } from './ui/icon.tsx'
import { words } from './words.ts'

export type MastheadProps = { frame: Frame; path: readonly Crumb[]; section: Section | undefined }

/** The head of every page: where I am, search, the day; the menu beneath. On phones the menu opens by a button (popover, no script). */
export function Masthead({ frame, path, section }: MastheadProps): JSX.Element {
  const { web } = words(frame.language)
  const home = onDay('/', frame.day, frame.today)
  return (
    <header class={frame.day === frame.today ? 'masthead' : 'masthead other-day'}>
      <div class="masthead-rows">
        <a class="logo" href={home} aria-label={web.home}>
          <Icon name="sprout" />
          vun
        </a>
        {frame.user && (
          <>
            <Breadcrumb label={web.unitPath} steps={path} />
            <DayChoice frame={frame} />
            <button type="button" class="menu-button" popovertarget="menu">
              {web.menu}
            </button>
          </>
        )}
        <div id="menu" {...(frame.user && { popover: 'auto' as const })}>
          {frame.user && <Search frame={frame} />}
          {frame.user && <Menu frame={frame} section={section} />}
          <Account frame={frame} />
        </div>
      </div>
      {frame.day !== frame.today && <OtherDay frame={frame} />}
    </header>
  )
}

function Search({ frame }: { frame: Frame }): JSX.Element {
  const { web } = words(frame.language)
  const asked = pathOf(frame.address) === searchPath
  const [, query] = parametersOf(frame.address).find(([name]) => asked && name === 'q') ?? []
  return (
    <search class="search">
      <form class="beside" method="get" action={searchPath}>
        {frame.day !== frame.today && <input type="hidden" name={dayParameter} value={frame.day} />}
        <input
          type="search"
          name="q"
          value={query}
          aria-label={web.search.label}
          placeholder={web.search.placeholder}
        />
        <button type="submit">{web.search.button}</button>
      </form>
    </search>
  )
}

function Menu({ frame, section }: { frame: Frame; section: Section | undefined }): JSX.Element {
  const { web } = words(frame.language)
  const shown = frame.sections ?? (Object.keys(sections) as Section[])
  return (
    <nav class="menu" aria-label={web.mainNavigation}>
      <ul>
        {shown.map((key) => (
          <li key={key}>
            <a
              href={onDay(sections[key], frame.day, frame.today)}
              aria-current={key === section ? 'page' : undefined}
            >
              {web.sections[key]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Account({ frame }: { frame: Frame }): JSX.Element {
  const { web } = words(frame.language)
  const other = frame.language === 'vi' ? 'en' : 'vi'
  return (
    <div class="account">
      <a href={languagePath(other, frame.address)} lang={other} hreflang={other}>
        {web.account.otherLanguage}
      </a>
      {frame.user && (
        <form method="post" action={signOutPath}>
          {frame.hidden?.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <a class="user" href={accountPath}>
            {frame.user.name}
          </a>
          <button type="submit" class="plain">
            {web.account.signOut}
          </button>
        </form>
      )}
    </div>
  )
}
