package cn.sanzi.demo;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Changes a row step by step until the judge says of it what is wanted: each step settles one
 * problem by another value in one of the columns that have a say in it, and makes no new one.
 */
final class Mending {

  private final RowForm form;
  private final Palette palette;
  private final Topics topics;
  private final Proposals proposals;
  private final Random random;

  Mending(RowForm form, Palette palette, Topics topics, Random random) {
    this.form = form;
    this.palette = palette;
    this.topics = topics;
    this.proposals = new Proposals(form, palette, random);
    this.random = random;
  }

  /** Whether it succeeded within so many steps; the row is judged either way. */
  boolean mend(Values row, Judging judging, Goal goal, int steps) {
    for (int i = 0; i < steps; i++) {
      List<Problem> problems = form.judge(row, judging);
      int distance = goal.distance(problems);
      if (distance == 0) {
        return true;
      }
      List<Problem> open = goal.open(problems);
      if (open.isEmpty()) {
        return false;
      }
      if (!fillMissing(row, judging, goal, open)) {
        step(row, judging, goal, open.get(random.nextInt(open.size())), distance);
      }
    }
    return goal.distance(form.judge(row, judging)) == 0;
  }

  /** What is merely missing is filled in at once; whether anything was, and came out no worse. */
  private boolean fillMissing(Values row, Judging judging, Goal goal, List<Problem> open) {
    boolean filled = false;
    for (Problem problem : open) {
      String key = problem.column();
      if (problem.rule().equals("required") && key != null) {
        int column = form.kind().indexOf(key);
        if (!goal.fixed().contains(column) && random.nextInt(6) > 0) {
          row.set(column, palette.draw(column, row, judging));
          filled = true;
        }
      }
    }
    return filled;
  }

  private void step(Values row, Judging judging, Goal goal, Problem problem, int distance) {
    Topic topic = topics.of(problem);
    List<Integer> columns = new ArrayList<>(topic.columns());
    columns.removeAll(goal.fixed());
    Collections.shuffle(columns, random);
    var aside = new ArrayList<Runnable>();
    for (int column : columns) {
      @Nullable Object before = row.get(column);
      for (Object value : proposals.of(column, topic, row, judging)) {
        row.set(column, value);
        int reached = goal.distance(form.judge(row, judging));
        if (reached < distance) {
          return;
        }
        if (reached <= distance + 1) {
          aside.add(() -> row.set(column, value));
        }
      }
      row.set(column, before);
    }
    if (!aside.isEmpty()) {
      aside.get(random.nextInt(aside.size())).run();
    }
  }
}
