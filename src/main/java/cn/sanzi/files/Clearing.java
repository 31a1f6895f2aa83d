package cn.sanzi.files;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.shared.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what we made ourselves once it has expired. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clearing {

  private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

  private final FileRows rows;
  private final Folders folders;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Clearing(
      FileRows rows, Folders folders, Audit audit, Clock clock, TransactionTemplate transaction) {
    this.rows = rows;
    this.folders = folders;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void clear() throws IOException {
    List<FileId> expired = transaction.execute(status -> forget());
    for (FileId id : expired) {
      Path content = folders.of(id);
      Files.deleteIfExists(content);
    }
    if (!expired.isEmpty()) {
      LOG.info("cleared {} expired files", expired.size());
    }
  }

  private List<FileId> forget() {
    List<FileId> expired = rows.deleteExpired(clock.instant());
    if (!expired.isEmpty()) {
      audit.record(
          new AuditEntry(
              Actor.system("files"),
              "files.expired.cleared",
              "file",
              "expired",
              null,
              null,
              "清除已过保存期的导出文件 " + expired.size() + " 个",
              null,
              null));
    }
    return expired;
  }
}
