import type { Hono } from 'hono'
import { doOpenNext, showEdition } from '#curriculum/edition.routes.ts'
import { doChooseElectives, showElectives } from '#curriculum/electives/electives.routes.ts'
import { showLikenesses } from '#curriculum/likeness/catalogue.routes.ts'
import { doDecide, showPair } from '#curriculum/likeness/pair.routes.ts'
import { doUseInstead } from '#curriculum/likeness/use-instead.routes.ts'
import { doEdit, doImportFile, showEditor } from '#curriculum/material/editor.routes.ts'
import { sendFileOf, takeFileOf } from '#curriculum/material/file.routes.ts'
import { doLetGoMaterial, sendBooklet, showMaterial } from '#curriculum/material/material.routes.ts'
import {
  doAddMaterial,
  doAddVersion,
  showNewMaterial,
  showNewVersion,
} from '#curriculum/material/material-new.routes.ts'
import { doSetPracticePolicy, showPracticePolicy } from '#curriculum/practice/practice-policy.routes.ts'
import { showDifference, showProgramme, showProgrammes } from '#curriculum/programmes.routes.ts'
import { doAnswer, doAsk, doJoin, showRequests } from '#curriculum/requests/requests.routes.ts'
import { doRecordLawChange, showLawChange } from '#curriculum/review/law-change.routes.ts'
import { doStep } from '#curriculum/review/steps.routes.ts'
import { showLessonSearch } from '#curriculum/search/lesson-search.routes.ts'
import {
  doNoteTaught,
  doTakeBackTaught,
  showSinceTaught,
  showTopicsTaught,
} from '#curriculum/teaching/taught.routes.ts'
import { doEditTopic, doLetGo, showEditTopic, showTopic } from '#curriculum/topic.routes.ts'
import {
  doAddTopic,
  doArrange,
  doCreateProgramme,
  doEditEdition,
  doLetGoEdition,
  showEditEdition,
  showNewProgramme,
} from '#curriculum/write-edition.routes.ts'
import { showMaterialWritten, showTopicWritten } from '#curriculum/written-by.routes.ts'
import { doAreaList, showAreaList } from '#planning/area-list.routes.ts'
import { doSetAreas, showAreas } from '#planning/areas.routes.ts'
import { doAssign, doCloseTask, showCell, showFit, showOwnTasks } from '#planning/fit.routes.ts'
import type { Served } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { fitPath } from '#web/paths.ts'

type App = Hono<Served<Frame>>

/** Programmes, their editions and topics: read, written and judged. */
export function mountProgrammes(app: App): void {
  app.get('/chuong-trinh', showProgrammes)
  app.get('/chuong-trinh/tim', showLessonSearch)
  app.get('/chuong-trinh/moi', showNewProgramme)
  app.post('/chuong-trinh/moi', doCreateProgramme)
  app.get('/chuong-trinh/thuc-hanh', showPracticePolicy)
  app.post('/chuong-trinh/thuc-hanh', doSetPracticePolicy)
  app.get('/chuong-trinh/toi-day', showTopicsTaught)
  app.get('/chuong-trinh/van-ban', showLawChange)
  app.post('/chuong-trinh/van-ban', doRecordLawChange)
  app.get('/chuong-trinh/trung-lap', showLikenesses)
  app.get('/chuong-trinh/:programme', showProgramme)
  app.get('/an-ban/:edition', showEdition)
  app.get('/an-ban/:edition/sua', showEditEdition)
  app.post('/an-ban/:edition/sua', doEditEdition)
  app.post('/an-ban/:edition/chuyen-de', doAddTopic)
  app.post('/an-ban/:edition/xep', doArrange)
  app.post('/an-ban/:edition/buoc/:kind', doStep)
  app.post('/an-ban/:edition/tiep', doOpenNext)
  app.get('/an-ban/:edition/tu-chon', showElectives)
  app.post('/an-ban/:edition/tu-chon', doChooseElectives)
  app.get('/an-ban/:edition/so-voi/:older', showDifference)
  app.post('/an-ban/:edition/dung-lai', doUseInstead)
  app.post('/an-ban/:edition/bo-ban-rieng', doLetGoEdition)
  app.get('/so-trung/:one/:other', showPair)
  app.post('/so-trung/:one/:other', doDecide)
  app.get('/yeu-cau', showRequests)
  app.post('/yeu-cau', doAsk)
  app.post('/yeu-cau/:request/cung-hoi', doJoin)
  app.post('/yeu-cau/:request/tra-loi', doAnswer)
  app.get('/chuyen-de/:piece', showTopic)
  app.get('/chuyen-de/:piece/ban/:revision', showTopicWritten)
  app.get('/chuyen-de/:piece/sua', showEditTopic)
  app.post('/chuyen-de/:piece/sua', doEditTopic)
  app.post('/chuyen-de/:piece/bo-ban-rieng', doLetGo)
  app.get('/chuyen-de/:piece/tu-lan-day', showSinceTaught)
  app.post('/chuyen-de/:piece/da-day', doNoteTaught)
  app.post('/chuyen-de/:piece/da-day/:taught/bo', doTakeBackTaught)
  app.get('/chuyen-de/:piece/tai-lieu-moi', showNewMaterial)
  app.post('/chuyen-de/:piece/tai-lieu-moi', doAddMaterial)
  mountMaterials(app)
}

/** Materials: read, printed, written, and what lies in them. */
function mountMaterials(app: App): void {
  app.get('/tai-lieu/:piece', showMaterial)
  app.get('/tai-lieu/:piece/ban/:revision', showMaterialWritten)
  app.get('/tai-lieu/:piece/tap.pdf', sendBooklet)
  app.get('/tai-lieu/:piece/sua', showEditor)
  app.post('/tai-lieu/:piece/sua', doEdit)
  app.post('/tai-lieu/:piece/nhap', doImportFile)
  app.get('/tai-lieu/:piece/ban-moi', showNewVersion)
  app.post('/tai-lieu/:piece/ban-moi', doAddVersion)
  app.post('/tai-lieu/:piece/bo-ban-rieng', doLetGoMaterial)
  app.post('/tai-lieu/:piece/tep', takeFileOf)
  app.get('/tai-lieu/:piece/tep/:hash', sendFileOf)
}

/** Which programme is for whom, the holes, and of which kind each unit's area is. */
export function mountFit(app: App): void {
  app.get(fitPath, showFit)
  app.get('/phu-hop/viec-cua-toi', showOwnTasks)
  app.get('/phu-hop/o', showCell)
  app.post('/phu-hop/o', doAssign)
  app.post('/phu-hop/viec/:task/dong', doCloseTask)
  app.get('/phu-hop/dia-ban', showAreas)
  app.post('/phu-hop/dia-ban', doSetAreas)
  app.get('/phu-hop/dia-ban/danh-sach', showAreaList)
  app.post('/phu-hop/dia-ban/danh-sach', doAreaList)
}
