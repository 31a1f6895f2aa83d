package cn.sanzi.audit;

import cn.sanzi.platform.Command;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.Settings;
import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** {@code ./sanzi audit verify}: proves the trail and says what it found. */
@Component
final class VerifyCommand implements Command {

  private static final int SHOWN = 50;
  private static final int UNSOUND = 3;

  private final DataSource database;
  private final SecretBox box;
  private final Settings settings;
  private final PrintStream out;

  @Autowired
  VerifyCommand(DataSource database, SecretBox box, Settings settings) {
    this(database, box, settings, System.out);
  }

  VerifyCommand(DataSource database, SecretBox box, Settings settings, PrintStream out) {
    this.database = database;
    this.box = box;
    this.settings = settings;
    this.out = out;
  }

  @Override
  public String name() {
    return "audit verify";
  }

  /** 0 when all is sound, 3 when something is not. */
  @Override
  public int run(List<String> arguments) {
    Verification.Report report = new Verification(database, box, settings.data()).run();
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
    return UNSOUND;
  }
}
