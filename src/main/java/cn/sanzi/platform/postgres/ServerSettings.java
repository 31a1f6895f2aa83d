package cn.sanzi.platform.postgres;

/** What a new cluster's postgresql.conf says beyond the defaults; operators may change it there. */
final class ServerSettings {

  static final String TEXT =
      """

      # --- Sanzi ---
      timezone = 'Asia/Shanghai'
      log_timezone = 'Asia/Shanghai'
      max_connections = 80
      shared_buffers = 256MB
      effective_cache_size = 1GB
      work_mem = 16MB
      maintenance_work_mem = 128MB
      random_page_cost = 1.1
      max_wal_size = 4GB
      checkpoint_timeout = 15min
      jit = off
      logging_collector = on
      log_directory = '../log'
      log_filename = 'postgres-%a.log'
      log_truncate_on_rotation = on
      log_rotation_age = 1d
      log_rotation_size = 0
      """;

  private ServerSettings() {}
}
