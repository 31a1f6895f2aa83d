package cn.sanzi.inventory.progress;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.Board;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.inventory.BoardRow;
import cn.sanzi.inventory.progress.BoardAnswer.BoardPage;
import cn.sanzi.inventory.progress.BoardAnswer.BoardTableRow;
import cn.sanzi.platform.WorkingDays;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of a campaign over HTTP. */
@RestController
@RequestMapping("/api/inventory/campaigns/{id}/board")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class BoardController {

  private static final int PAGE = 50;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Board board;
  private final BoardTables tables;
  private final BoardNames names;
  private final BoardExport export;
  private final WorkingDays workingDays;
  private final Clock clock;

  BoardController(
      Board board,
      BoardTables tables,
      BoardNames names,
      BoardExport export,
      WorkingDays workingDays,
      Clock clock) {
    this.board = board;
    this.tables = tables;
    this.names = names;
    this.export = export;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @GetMapping
  BoardAnswer board(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "group") String by,
      @RequestParam(defaultValue = "false") boolean ranked,
      @ParameterObject BoardFilter filter,
      Reader reader) {
    return BoardAnswer.of(
        tables.table(id, BoardNames.axes(by), filter, ranked, reader.scope()), filter);
  }

  @GetMapping("/rows")
  BoardPage rows(
      @PathVariable UUID id,
      @ParameterObject BoardFilter filter,
      @RequestParam(required = false) @Nullable String after,
      Reader reader) {
    List<BoardRow> rows = board.listRows(id, filter, reader.scope(), after, PAGE + 1);
    List<BoardRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
    LocalDate today = LocalDate.now(clock);
    var called = names.names();
    int count =
        board.listLines(id, List.of(), filter, reader.scope()).stream()
            .mapToInt(line -> line.figures().tables())
            .sum();
    return new BoardPage(
        shown.stream()
            .map(row -> BoardTableRow.of(row, called, workingDays.between(today, row.due())))
            .toList(),
        rows.size() > PAGE ? shown.getLast().place() : null,
        count);
  }

  /** Two sheets: the figures, and all tables behind them. */
  @GetMapping(path = "/export", produces = XLSX)
  void export(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "group") String by,
      @RequestParam(defaultValue = "false") boolean ranked,
      @ParameterObject BoardFilter filter,
      Reader reader,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("任务与进度.xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(
        id,
        tables.table(id, BoardNames.axes(by), filter, ranked, reader.scope()),
        filter,
        reader,
        response.getOutputStream());
  }
}
