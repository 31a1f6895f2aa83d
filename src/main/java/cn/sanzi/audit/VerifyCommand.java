package cn.sanzi.audit;

import cn.sanzi.platform.SecretBox;
import java.io.PrintStream;
import java.nio.file.Path;
import javax.sql.DataSource;

/** {@code ./sanzi audit verify}: proves the trail and says what it found. */
public final class VerifyCommand {

  private static final int SHOWN = 50;

  private VerifyCommand() {}

  /** 0 when all is sound, 3 when something is not. */
  public static int run(DataSource database, SecretBox box, Path data, PrintStream out) {
    Verification.Report report = new Verification(database, box, data).run();
    out.printf(
        "核对审计记录 %d 条（其中 %d 条尚未封存），封存 %d 节，与外部链头核对 %d 节。%n",
        report.records(), report.unsealed(), report.seals(), report.heads());
    if (report.isSound()) {
      out.println("审计链完整，未发现改动。");
      return 0;
    }
    out.printf("发现 %d 处问题：%n", report.findings().size());
    report.findings().stream()
        .limit(SHOWN)
        .forEach(finding -> out.println("  - " + finding.sentence()));
    return 3;
  }
}
