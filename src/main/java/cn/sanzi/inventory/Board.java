package cn.sanzi.inventory;

import cn.sanzi.access.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign is (任务与进度). Figures and the rows behind them go through one condition, so that
 * they add up.
 */
public interface Board {

  /** What lines of the board can be told apart by. */
  enum Axis {
    GROUP("工作小组"),
    KIND("资产种类"),
    REGION("辖区"),
    UNIT("单位");

    private final String label;

    Axis(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A campaign in short. */
  record Task(UUID id, String name, LocalDate baseDate, LocalDate due) {}

  /** Values are the ids or codes by axis. */
  record Line(Map<Axis, String> values, BoardFigures figures) {}

  /** Of so many, this many were given tables, and this many of those have handed in all of them. */
  record Share(int of, int given, int complete) {}

  /** 全领域 by groups, 全口径 by kinds, 全覆盖 by units. */
  record Coverage(Share groups, Share kinds, Share units) {}

  /** All campaigns, the newest first. */
  List<Task> listTasks(Scope scope);

  /** Lines in no particular order; without axes a single one, or none where there is no table. */
  List<Line> listLines(UUID campaign, List<Axis> by, BoardFilter filter, Scope scope);

  Coverage getCoverage(UUID campaign, Scope scope);

  /** Ordered by region, unit and kind, from behind {@code after} on. */
  List<BoardRow> listRows(
      UUID campaign, BoardFilter filter, Scope scope, @Nullable String after, int limit);
}
