package cn.sanzi.inventory.importing;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.files.FileStore;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.jobs.JobHandler;
import cn.sanzi.jobs.JobRun;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads an uploaded workbook into staging and compares it with what is declared: all in one
 * transaction, so that after a crash nothing of it is there and the job simply runs again.
 */
@Component
class ImportJob implements JobHandler {

  static final String KIND = "inventory.import";

  /**
   * More rows than this in one file are refused: an import is meant for one unit's holdings of one
   * kind.
   */
  static final int MOST_ROWS = 1_048_576;

  private final ImportRuns runs;
  private final StagedRows staged;
  private final Assignments assignments;
  private final RowJudge judge;
  private final Catalog catalog;
  private final Matching matching;
  private final LinePlaces places;
  private final FileStore files;
  private final HeadingMemory memory;
  private final Sheets sheets;
  private final Ids ids;
  private final Clock clock;
  private final DataSource dataSource;
  private final TransactionTemplate transaction;

  ImportJob(
      ImportRuns runs,
      StagedRows staged,
      Assignments assignments,
      RowJudge judge,
      Catalog catalog,
      Matching matching,
      LinePlaces places,
      FileStore files,
      HeadingMemory memory,
      Sheets sheets,
      Ids ids,
      Clock clock,
      DataSource dataSource,
      TransactionTemplate transaction) {
    this.runs = runs;
    this.staged = staged;
    this.assignments = assignments;
    this.judge = judge;
    this.catalog = catalog;
    this.matching = matching;
    this.places = places;
    this.files = files;
    this.memory = memory;
    this.sheets = sheets;
    this.ids = ids;
    this.clock = clock;
    this.dataSource = dataSource;
    this.transaction = transaction;
  }

  /**
   * What the job has to know to find the import again: it may see that unit's rows and no others.
   */
  static Map<String, String> payload(ImportId id, Assignment into) {
    return Map.of(
        "import", id.value().toString(),
        "region", Integer.toString(into.region().value()),
        "unit", into.unit().value().toString());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun job) throws IOException {
    var id = new ImportId(UUID.fromString(job.payload().get("import")));
    Scope scope = scope(job.payload());
    ImportRun run = runs.get(id, scope);
    if (run.state() != ImportState.READING) {
      return;
    }
    Assignment assignment = assignments.get(run.assignment(), scope);
    try {
      files.withPlainCopy(run.file(), path -> read(run, assignment, path, job));
    } catch (Refused refused) {
      transaction.executeWithoutResult(status ->
          runs.end(run, ImportState.REFUSED, refused.refusal().sentence(), clock.instant()));
    }
  }

  private Boolean read(ImportRun run, Assignment assignment, Path path, JobRun job) {
    return transaction.execute(status -> {
      staged.forget(run);
      try {
        stage(run, assignment, path, job);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Assignment now = assignments.get(assignment.id(), within(assignment));
      runs.ready(run, now.rev(), matching.compare(run, now));
      return true;
    });
  }

  private void stage(ImportRun run, Assignment assignment, Path path, JobRun job)
      throws IOException {
    var bench = judge.benchFor(assignment);
    var lines = LineReading.of(path, sheets, bench.form());
    var reader = new RowReader(bench, ids, lines.lines());
    Connection connection = DataSourceUtils.getConnection(dataSource);
    WorkbookReading workbook;
    var headings =
        HeadingFinder.of(
            bench.form(),
            catalog.wordings(),
            assignment.baseDate(),
            new Choice.Known(run.choices(), memory.of(assignment)));
    try (var staging = new Staging(connection, run)) {
      var pipeline =
          new Pipeline((row, mapping) -> {
            staging.write(reader.read(row, mapping));
            tell(job, reader.rows());
          });
      var check = new TemplateCheck(assignment, catalog);
      workbook =
          new WorkbookReading(
              bench.form(), headings, check, names(path), lines.sheets(), pipeline::put);
      pump(path, workbook, pipeline);
      for (SheetLines.Line astray : lines.lines().left()) {
        staging.write(reader.astray(astray));
      }
      staging.end();
    } catch (SQLException e) {
      throw new IllegalStateException("No bulk way into this database", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    requireRows(reader);
    places.insert(run, lines.lines().placed());
    runs.found(
        run,
        new ImportRuns.SheetFindings(
            together(workbook.mapped(), lines.mapped()),
            together(reader.converted(), lines.converted()),
            together(workbook.leftOut(), lines.leftOut()),
            workbook.warnings()));
  }

  private Map<Integer, String> names(Path path) throws IOException {
    return sheets.sheetsOf(path).stream()
        .collect(Collectors.toMap(Sheets.SheetInfo::index, Sheets.SheetInfo::name));
  }

  private static <T> List<T> together(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void requireRows(RowReader reader) {
    if (reader.rows() == 0) {
      throw new Refused(new InventoryRefusal(Reason.NO_ROWS, "表头下面没有数据行。请填好后再上传；确实没有的，请作零报告。"));
    }
  }

  private void pump(Path path, WorkbookReading workbook, Pipeline pipeline) throws IOException {
    boolean ended = false;
    try {
      sheets.read(path, workbook);
      workbook.end();
      pipeline.end();
      ended = true;
    } finally {
      if (!ended) {
        pipeline.abort();
      }
    }
  }

  private static void tell(JobRun job, int rows) {
    if (rows % 1000 == 0) {
      job.checkCancelled();
      job.progress(rows, 0);
    }
    if (rows > MOST_ROWS) {
      throw new Refused(
          new InventoryRefusal(Reason.TOO_MANY_ROWS, "一次最多导入 " + MOST_ROWS + " 行，请分成几个文件上传。"));
    }
  }

  private static Scope scope(Map<String, String> payload) {
    return unitScope(
        new RegionId(Integer.parseInt(payload.get("region"))),
        new UnitId(UUID.fromString(payload.get("unit"))));
  }

  private static Scope within(Assignment assignment) {
    return unitScope(assignment.region(), assignment.unit());
  }

  private static Scope unitScope(RegionId region, UnitId unit) {
    return new Scope(
        List.of(
            new Grant(new PostId(unit.value()), Role.CLERK, Set.of(region), Set.of(unit), null)));
  }
}
