package cn.sanzi.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server on this machine, for this process alone, started as its child. */
public final class LocalPostgres implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final Process server;
  private final int port;

  private LocalPostgres(Cluster cluster, Process server, int port) {
    this.cluster = cluster;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the server on a cluster below {@code folder}, which is made when there is none.
   *
   * @param port 0 for any free one
   * @param settings further settings of the server, {@code name=value}
   */
  public static LocalPostgres start(
      PostgresBinaries binaries, Path folder, int port, List<String> settings) {
    try {
      Cluster cluster = Cluster.open(binaries, folder);
      int chosen = port == 0 ? freePort() : port;
      var arguments = new ArrayList<String>(List.of("-D", cluster.data().toString()));
      arguments.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "port=" + chosen));
      arguments.addAll(List.of("-c", "unix_socket_directories="));
      settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
      Process server = startFromLastingThread(cluster, arguments);
      var postgres = new LocalPostgres(cluster, server, chosen);
      postgres.awaitReady();
      cluster.createDatabase(chosen);
      return postgres;
    } catch (IOException e) {
      throw new DatabaseUnusable("内置数据库没能启动：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnusable("内置数据库的启动被中断", e);
    }
  }

  public String url() {
    return url("sanzi");
  }

  /** Address of another database on this server. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public String user() {
    return Cluster.USER;
  }

  public String password() {
    return cluster.password();
  }

  public long pid() {
    return server.pid();
  }

  /** Stops the server as an orderly shutdown does: sessions are ended, nothing is lost. */
  @Override
  public void close() {
    try {
      if (server.isAlive()) {
        cluster.stop();
      }
      if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
      cluster.release();
    } catch (IOException e) {
      throw new DatabaseUnusable("内置数据库没能停下：" + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process startFromLastingThread(Cluster cluster, List<String> arguments) {
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .daemon()
        .name("postgres")
        .start(() -> startAndStay(cluster, arguments, started));
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new DatabaseUnusable("内置数据库没能启动：" + e.getMessage(), e);
    }
  }

  private static void startAndStay(
      Cluster cluster, List<String> arguments, CompletableFuture<Process> started) {
    try {
      Process process = cluster.command().serve(cluster.startLog().toFile(), arguments);
      started.complete(process);
      process.waitFor();
    } catch (IOException e) {
      started.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!cluster.isReady(server.pid())) {
      if (!server.isAlive()) {
        throw new DatabaseUnusable("内置数据库没能启动：" + cluster.lastWords());
      }
      if (System.nanoTime() > end) {
        throw new DatabaseUnusable("内置数据库迟迟没有就绪：" + cluster.lastWords());
      }
      server.waitFor(20, TimeUnit.MILLISECONDS);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
