package cn.sanzi.reporting;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.register.CardFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Summary tables over HTTP. */
@RestController
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class SummaryController {

  private static final String USUAL = "group,kind,use,region";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final SummaryTables tables;
  private final SummaryExport export;

  SummaryController(SummaryTables tables, SummaryExport export) {
    this.tables = tables;
    this.export = export;
  }

  /** Figures of the base date, unless increments are asked for. */
  @GetMapping("/api/reporting/summary")
  SummaryAnswer summary(
      Reader reader,
      @RequestParam(defaultValue = USUAL) String by,
      @RequestParam(defaultValue = "false") boolean increments,
      @ParameterObject CardFilter filter) {
    CardFilter wanted = increments ? filter : filter.ofBaseDate();
    return SummaryAnswer.of(tables.table(by, reader.scope(), wanted), wanted);
  }

  @GetMapping(path = "/api/reporting/summary/export", produces = XLSX)
  void export(
      Reader reader,
      @RequestParam(defaultValue = USUAL) String by,
      @RequestParam(defaultValue = "false") boolean increments,
      @ParameterObject CardFilter filter,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("汇总表.xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    CardFilter wanted = increments ? filter : filter.ofBaseDate();
    export.write(reader, by, wanted, response.getOutputStream());
  }
}
