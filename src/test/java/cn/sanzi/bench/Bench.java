package cn.sanzi.bench;

import cn.sanzi.platform.postgres.LocalPostgres;
import cn.sanzi.platform.postgres.PostgresBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** What a workload stands on: a folder, a database with durable commits, a stop-watch. */
final class Bench implements AutoCloseable {

  private static final Path WORK = Path.of("bench", "work");

  private @Nullable LocalPostgres postgres;

  /** A folder for generated input, kept between runs and out of version control. */
  Path work(String name) throws IOException {
    return Files.createDirectories(WORK.resolve(name));
  }

  /** Our own server as the product runs it: durable, with its settings. Started at first use. */
  LocalPostgres postgres() throws IOException {
    LocalPostgres running = postgres;
    if (running == null) {
      running = LocalPostgres.start(PostgresBinaries.onClassPath(), work("postgres"), 0, List.of());
      postgres = running;
    }
    return running;
  }

  /** The product's database with all migrations; what earlier runs left in it stays. */
  DataSource database() throws IOException {
    LocalPostgres server = postgres();
    var source =
        new SimpleDriverDataSource(
            new org.postgresql.Driver(), server.url(), server.user(), server.password());
    Flyway.configure()
        .dataSource(source)
        .outOfOrder(true)
        .schemas("platform")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return source;
  }

  /** Seconds of ours and of the limit, in turns, so that both see the same weather. */
  Turns inTurns(int times, Step ours, Step limit) throws Exception {
    double[] mine = new double[times];
    double[] theirs = new double[times];
    for (int i = 0; i < times; i++) {
      mine[i] = seconds(ours);
      theirs[i] = seconds(limit);
      System.err.printf("  %d: %.3f s against %.3f s%n", i + 1, mine[i], theirs[i]);
    }
    return new Turns(Figures.of(mine), Figures.of(theirs));
  }

  static double seconds(Step step) throws Exception {
    long begun = System.nanoTime();
    step.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  @Override
  public void close() {
    if (postgres != null) {
      postgres.close();
    }
  }

  /** Something that takes time. */
  interface Step {
    void run() throws Exception;
  }

  /** Both sides of a comparison. */
  record Turns(Figures ours, Figures limit) {}

  /** Several measurements of one thing. */
  record Figures(double median, double least, double most) {

    static Figures of(double... values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return new Figures(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
  }
}
