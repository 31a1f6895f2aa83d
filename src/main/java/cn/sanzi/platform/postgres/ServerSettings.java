package cn.sanzi.platform.postgres;

import java.lang.management.ManagementFactory;

/** What a new cluster's postgresql.conf says beyond the defaults; operators may change it there. */
final class ServerSettings {

  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_BUFFERS = 256;
  private static final long MOST_BUFFERS = 4096;

  private ServerSettings() {}

  static String forThisMachine() {
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return of(machine.getTotalMemorySize() / MEGABYTE);
  }

  /**
   * An eighth of the memory for pages of the database, for the application shares the machine: what
   * an import writes then need not be written out by the one who waits for it.
   *
   * @param memory of the machine, in megabytes
   */
  static String of(long memory) {
    long buffers = Math.clamp(memory / 8, LEAST_BUFFERS, MOST_BUFFERS);
    return """

    # --- Sanzi ---
    timezone = 'Asia/Shanghai'
    log_timezone = 'Asia/Shanghai'
    max_connections = 80
    shared_buffers = %dMB
    effective_cache_size = %dMB
    work_mem = 16MB
    maintenance_work_mem = 128MB
    random_page_cost = 1.1
    max_wal_size = 4GB
    checkpoint_timeout = 15min
    jit = off
    logging_collector = on
    log_directory = '../log'
    log_filename = 'postgres-%%a.log'
    log_truncate_on_rotation = on
    log_rotation_age = 1d
    log_rotation_size = 0
    """
        .formatted(buffers, Math.max(2 * buffers, memory / 2));
  }
}
