package cn.sanzi.register.export;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.register.CardFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register's export. */
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
class CardExportController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final CardExport export;

  CardExportController(CardExport export) {
    this.export = export;
  }

  @GetMapping(path = "/api/register/cards/export", produces = XLSX)
  void export(
      Reader reader,
      @ParameterObject CardFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(defaultValue = "asc") String dir,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("资产库.xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(reader, filter, sort, dir.equals("desc"), response.getOutputStream());
  }
}
