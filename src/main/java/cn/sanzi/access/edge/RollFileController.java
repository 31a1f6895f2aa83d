package cn.sanzi.access.edge;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.organization.RollExport;
import cn.sanzi.organization.RollImport;
import cn.sanzi.organization.RollLine;
import cn.sanzi.organization.UnitList;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The roll of units in and out of workbooks. */
@RestController
@RequestMapping("/api/organization/roll")
@Allowed({Role.OFFICE, Role.SYSTEM_ADMIN})
class RollFileController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final UnitList list;
  private final RollExport export;
  private final RollImport roll;
  private final Audit audit;
  private final TransactionTemplate transaction;

  RollFileController(
      UnitList list,
      RollExport export,
      RollImport roll,
      Audit audit,
      TransactionTemplate transaction) {
    this.list = list;
    this.export = export;
    this.roll = roll;
    this.audit = audit;
    this.transaction = transaction;
  }

  @GetMapping(path = "/export", produces = XLSX)
  void export(
      Reader reader,
      @RequestParam(required = false) @Nullable Integer regionId,
      HttpServletResponse response)
      throws IOException {
    List<RollLine> lines =
        list.list().stream()
            .filter(RollLine::isInBeing)
            .filter(line -> regionId == null || line.unit().region().value() == regionId)
            .filter(line -> OwnRegions.contain(reader, line.unit().region()))
            .toList();
    transaction.executeWithoutResult(status ->
        audit.record(
            new AuditEntry(
                reader.actor(),
                "organization.roll.exported",
                "roll",
                "units",
                regionId,
                null,
                "导出单位名册，" + lines.size() + " 家（含联系电话）",
                null,
                null)));
    begin(response, "单位名册.xlsx");
    export.write(lines, response.getOutputStream());
  }

  @GetMapping(path = "/template", produces = XLSX)
  void template(HttpServletResponse response) throws IOException {
    begin(response, "单位名册模板.xlsx");
    export.template(response.getOutputStream());
  }

  @PostMapping("/import/preview")
  RollImport.Preview preview(Reader reader, @RequestParam MultipartFile file) throws IOException {
    Path copy = copy(file);
    try {
      return roll.preview(copy, region -> OwnRegions.contain(reader, region));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** The same file again, with the digest of what was looked at. */
  @PostMapping("/import")
  RollImport.Preview confirm(
      Reader reader, @RequestParam MultipartFile file, @RequestParam String digest)
      throws IOException {
    Path copy = copy(file);
    try {
      return roll.confirm(
          copy, digest, region -> OwnRegions.contain(reader, region), reader.actor());
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  @PostMapping("/import/marked")
  void marked(Reader reader, @RequestParam MultipartFile file, HttpServletResponse response)
      throws IOException {
    Path copy = copy(file);
    Path marked = Files.createTempFile("roll", ".marked");
    try {
      String ending;
      try (var out = Files.newOutputStream(marked)) {
        ending = roll.mark(copy, region -> OwnRegions.contain(reader, region), out);
      }
      begin(response, "单位名册_问题标注." + ending);
      Files.copy(marked, response.getOutputStream());
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(marked);
    }
  }

  private static Path copy(MultipartFile file) throws IOException {
    Path copy = Files.createTempFile("roll", ".upload");
    file.transferTo(copy);
    return copy;
  }

  private static void begin(HttpServletResponse response, String name) {
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
  }
}
