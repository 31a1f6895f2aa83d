// Holds our own types to the server's published description (openapi.json): whatever a page counts on, the server must
// tell. Ours may be narrower (a union for a string, a brand for an amount). Nothing of this file is left after compiling.
import type { components } from '@/generated/api'
import type { AccountLine } from '@/modules/access/api'
import type { AuditPage } from '@/modules/audit/api'
import type { Effect, KindVersion, ListSummary, RecordedChange, Verdict } from '@/modules/catalog/api'
import type {
  Assignment,
  AssignmentSummary,
  BoardRow,
  Campaign,
  Comparison,
  Import,
  ImportRow,
  RowDetail,
  RowPage,
  Version,
} from '@/modules/inventory/types'
import type { PairDetail, PairPage } from '@/modules/inventory/duplicates/types'
import type { GridIndex, GridRow, GridSaved } from '@/modules/inventory/grid/types'
import type { CardDetail, CardPage } from '@/modules/register/api'
import type { Summary } from '@/modules/reporting/api'
import type { Worklist } from '@/modules/worklist/api'
import type { CodeList, KindColumn, KindRule, KindSummary, RowProblem, SubTable } from '@/shared/api/catalog'
import type { GroupChoice, RegionChoice, UnitChoice } from '@/shared/api/organization'
import type { Session } from '@/shared/api/session'

type Schemas = components['schemas']

/** A type without narrowings and brands, null read as missing: what JSON can carry. */
type Plain<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly (infer Element)[]
        ? Plain<Element>[]
        : T extends object
          ? { [Key in keyof T]: Plain<Exclude<T[Key], null>> }
          : T

type Told<Server, Ours> = Plain<Server> extends Plain<Ours> ? true : false
type Expect<Holds extends true> = Holds

export type Contract = [
  Expect<Told<Schemas['cn.sanzi.inventory.grid.GridAnswer.Index'], GridIndex>>,
  Expect<Told<Schemas['cn.sanzi.inventory.grid.GridAnswer.Row'], GridRow>>,
  Expect<Told<Schemas['cn.sanzi.inventory.grid.GridAnswer.Saved'], GridSaved>>,
  Expect<Told<Schemas['cn.sanzi.inventory.duplicates.DuplicateController.PairPage'], PairPage>>,
  Expect<Told<Schemas['cn.sanzi.inventory.duplicates.PairAnswers.Detail'], PairDetail>>,
  Expect<Told<Schemas['cn.sanzi.access.signin.SessionAnswer'], Session>>,
  Expect<Told<Schemas['cn.sanzi.access.account.AccountController.AccountLine'], AccountLine>>,
  Expect<Told<Schemas['cn.sanzi.access.edge.OrganizationController.UnitLine'], UnitChoice>>,
  Expect<Told<Schemas['cn.sanzi.access.edge.OrganizationController.RegionLine'], RegionChoice>>,
  Expect<Told<Schemas['cn.sanzi.access.edge.OrganizationController.GroupLine'], GroupChoice>>,
  Expect<Told<Schemas['cn.sanzi.access.edge.TrailController.TrailPage'], AuditPage>>,
  Expect<Told<Schemas['cn.sanzi.worklist.WorklistController.Worklist'], Worklist>>,
  Expect<Told<Schemas['cn.sanzi.catalog.CatalogController.KindSummary'], KindSummary>>,
  Expect<Told<Schemas['cn.sanzi.catalog.CatalogController.ColumnView'], KindColumn>>,
  Expect<Told<Schemas['cn.sanzi.catalog.CatalogController.RuleView'], KindRule>>,
  Expect<Told<Schemas['cn.sanzi.catalog.CatalogController.SubTableView'], SubTable>>,
  Expect<Told<Schemas['cn.sanzi.catalog.CodeList'], CodeList>>,
  Expect<Told<Schemas['cn.sanzi.catalog.CatalogController.ListSummary'], ListSummary>>,
  Expect<Told<Schemas['cn.sanzi.catalog.version.ChangeController.VersionLine'], KindVersion>>,
  Expect<Told<Schemas['cn.sanzi.catalog.version.ChangeController.ChangeLine'], RecordedChange>>,
  Expect<Told<Schemas['cn.sanzi.catalog.version.Preview.Answer'], Effect>>,
  Expect<Told<Schemas['cn.sanzi.catalog.trial.TrialController.Verdict'], Verdict>>,
  Expect<Told<Schemas['cn.sanzi.inventory.campaign.CampaignController.Line'], Campaign>>,
  Expect<Told<Schemas['cn.sanzi.inventory.progress.BoardAnswer.BoardTableRow'], BoardRow>>,
  Expect<Told<Schemas['cn.sanzi.inventory.declaring.AssignmentAnswers.Line'], AssignmentSummary>>,
  Expect<
    Told<
      Schemas['cn.sanzi.inventory.declaring.AssignmentAnswers.Detail'],
      Omit<Assignment, keyof AssignmentSummary>
    >
  >,
  Expect<Told<Schemas['cn.sanzi.inventory.declaring.RowAnswers.Page'], RowPage>>,
  Expect<Told<Schemas['cn.sanzi.inventory.declaring.RowAnswers.Detail'], RowDetail>>,
  Expect<Told<Schemas['cn.sanzi.inventory.declaring.RowDisplay.ShownProblem'], RowProblem>>,
  Expect<Told<Schemas['cn.sanzi.inventory.importing.ImportAnswer'], Import>>,
  Expect<Told<Schemas['cn.sanzi.inventory.importing.PreviewAnswer.Row'], ImportRow>>,
  Expect<Told<Schemas['cn.sanzi.inventory.review.Submissions.Submission'], Version>>,
  Expect<Told<Schemas['cn.sanzi.inventory.review.Versions.Comparison'], Comparison>>,
  Expect<Told<Schemas['cn.sanzi.register.listing.CardListController.CardPage'], CardPage>>,
  Expect<Told<Schemas['cn.sanzi.register.page.AssetPageController.AssetPage'], CardDetail>>,
  Expect<Told<Schemas['cn.sanzi.reporting.SummaryAnswer'], Summary>>,
]
