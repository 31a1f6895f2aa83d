package cn.sanzi.demo.loading;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.demo.DemoRow;
import cn.sanzi.demo.DemoRows;
import cn.sanzi.demo.Fault;
import cn.sanzi.demo.Volumes;
import cn.sanzi.demo.loading.Plan.Part;
import cn.sanzi.inventory.DemoTables;
import cn.sanzi.inventory.DemoTables.Stage;
import cn.sanzi.inventory.DemoTables.Table;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads a demonstration of a size, table by table; what an earlier start has loaded stays. After a
 * kill the next start goes on with the tables that are not begun.
 */
@Component
@ConditionalOnBooleanProperty("sanzi.demo")
@Order(DemoLoading.LAST)
class DemoLoading implements ApplicationRunner {

  /** After the small demonstration's house. */
  static final int LAST = 2000;

  private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);

  /** 294 units have accounts in the survey of funds; other kinds lie with fewer or more. */
  private static final int MOST_HOLDERS = 294;

  private static final int ONE_WRONG_IN = 25;
  private static final int FAULTS_TRIED = 12;

  private final String size;
  private final Organization organization;
  private final DemoUnits units;
  private final DemoTables tables;
  private final Catalog catalog;
  private final Clock clock;

  DemoLoading(
      @Value("${sanzi.demo-size:}") String size,
      Organization organization,
      DemoUnits units,
      DemoTables tables,
      Catalog catalog,
      Clock clock) {
    this.size = size;
    this.organization = organization;
    this.units = units;
    this.tables = tables;
    this.catalog = catalog;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!size.isEmpty()) {
      load(Size.of(size));
    }
  }

  private void load(Size wanted) {
    LOG.info("演示数据（{}）：登记单位 …", size);
    int entered = units.enter(wanted.units());
    LOG.info("演示数据：新登记单位 {} 家；部署清查任务 …", entered);
    List<Kind> kinds = catalog.kinds();
    Map<KindCode, List<Table>> byKind =
        tables.open(kinds.stream().map(Kind::code).toList()).stream()
            .collect(Collectors.groupingBy(Table::kind));
    Map<?, Unit> known = organization.units().stream().collect(Collectors.toMap(Unit::id, u -> u));
    var volumes = Volumes.ofCity();
    var done = new AtomicInteger();
    try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<Integer>> results =
          kinds.stream()
              .filter(kind -> byKind.containsKey(kind.code()))
              .sorted(Comparator.comparingInt((Kind kind) -> -volumes.of(kind.code())))
              .map(kind ->
                  workers.submit(() -> {
                    var plan =
                        new Plan(
                            byKind.getOrDefault(kind.code(), List.of()),
                            wanted.of(volumes.of(kind.code())),
                            wanted.of(MOST_HOLDERS));
                    int rows = fill(kind, plan, known);
                    LOG.info(
                        "演示数据：{}/{} {} {} 行",
                        done.incrementAndGet(),
                        byKind.size(),
                        kind.name(),
                        rows);
                    return rows;
                  }))
              .toList();
      int rows = 0;
      for (Future<Integer> result : results) {
        rows += result.get();
      }
      LOG.info("演示数据：装入 {} 行，完成", rows);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The demonstration could not be loaded", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int fill(Kind kind, Plan plan, Map<?, Unit> known) {
    if (plan.parts().stream().allMatch(part -> part.table().begun())) {
      return 0;
    }
    int rows = 0;
    RowForm form = catalog.form(kind.code(), plan.parts().getFirst().table().version());
    var source = new DemoRows(form, catalog::list, kind.code().value().hashCode());
    var random = new Random(kind.code().value().hashCode());
    for (Part part : plan.parts()) {
      Unit unit = known.get(part.table().unit());
      // What is there already is made anew and thrown away, so that the rest comes out the same.
      List<Values> made = unit == null ? List.of() : rows(source, part, unit, random);
      if (!part.table().begun() && !made.isEmpty()) {
        tables.fill(part.table(), made, part.stage());
        rows += made.size();
      }
    }
    plan.nil().stream().filter(table -> !table.begun()).forEach(tables::fillNil);
    return rows;
  }

  private List<Values> rows(DemoRows source, Part part, Unit unit, Random random) {
    var judging =
        new Judging(part.table().baseDate(), LocalDate.now(clock), unit.name(), unit.type());
    var rows = new ArrayList<Values>();
    try {
      while (rows.size() < part.rows()) {
        rows.add(row(source, part.stage(), judging, random));
      }
    } catch (IllegalStateException notForSuchUnits) {
      LOG.debug("No row for {}: {}", unit.name(), notForSuchUnits.getMessage());
    }
    return rows;
  }

  /** One in twenty-five is wrong; beyond a draft with what may be handed in if explained. */
  private static Values row(DemoRows source, Stage stage, Judging judging, Random random) {
    int tries = random.nextInt(ONE_WRONG_IN) == 0 ? FAULTS_TRIED : 0;
    for (int i = 0; i < tries; i++) {
      Fault fault = source.faults().get(random.nextInt(source.faults().size()));
      boolean quick = fault.sort() == Fault.Sort.RULE || !stage.isBeyondDraft();
      Optional<DemoRow> wrong =
          quick && fault.sort() != Fault.Sort.UNREADABLE
              ? source.wrong(fault, judging)
              : Optional.empty();
      if (wrong.isPresent() && (!stage.isBeyondDraft() || !source.blocks(wrong.get(), judging))) {
        return wrong.get().values();
      }
    }
    return source.clean(judging).values();
  }
}
