package cn.sanzi.inventory.declaring;

import cn.sanzi.organization.Organization;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** The templates of several assignments in one file, written one after the other as they go. */
@Component
class TemplateBundle {

  private final Templates templates;
  private final Organization organization;

  TemplateBundle(Templates templates, Organization organization) {
    this.templates = templates;
    this.organization = organization;
  }

  /** File name without ending. */
  String fileName(List<Assignment> assignments) {
    long units = assignments.stream().map(Assignment::unit).distinct().count();
    String whose =
        units == 1 ? organization.unit(assignments.getFirst().unit()).shortName() : units + " 个单位";
    return whose + "_待填报的表_" + assignments.size() + " 张";
  }

  /** Writes them; the stream stays open. */
  void write(List<Assignment> assignments, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED); // workbooks are packed already
    Set<String> names = new HashSet<>();
    for (Assignment assignment : assignments) {
      zip.putNextEntry(new ZipEntry(free(templates.fileName(assignment), names) + ".xlsx"));
      templates.write(assignment, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /** Two campaigns may want the same form of the same unit. */
  private static String free(String wished, Set<String> names) {
    String base = wished.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
    String name = base;
    for (int i = 2; !names.add(name); i++) {
      name = base + "（" + i + "）";
    }
    return name;
  }
}
