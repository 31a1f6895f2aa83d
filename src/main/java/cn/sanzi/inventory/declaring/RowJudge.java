package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one check behind every way in: page, workbook, API. */
@Component
public class RowJudge {

  /** Key of the common column that names the holder (填报单位). */
  private static final String HOLDER = "holder";

  private final Catalog catalog;
  private final Organization organization;
  private final RowDigest digests;
  private final Clock clock;

  RowJudge(Catalog catalog, Organization organization, RowDigest digests, Clock clock) {
    this.catalog = catalog;
    this.organization = organization;
    this.digests = digests;
    this.clock = clock;
  }

  public RowForm form(Assignment assignment) {
    return catalog.form(assignment.kind(), assignment.kindVersion());
  }

  /** A bench for rows of one assignment; not shared between threads. */
  public Bench benchFor(Assignment assignment) {
    Unit unit = organization.unit(assignment.unit());
    var judging =
        new Judging(assignment.baseDate(), LocalDate.now(clock), unit.name(), unit.type());
    return new Bench(form(assignment), unit, judging, digests.digester());
  }

  /** Judges row after row of one assignment. */
  public static final class Bench {

    private final RowForm form;
    private final Unit unit;
    private final Judging judging;
    private final RowDigest.Digester digester;
    private final int holder;

    Bench(RowForm form, Unit unit, Judging judging, RowDigest.Digester digester) {
      this.form = form;
      this.unit = unit;
      this.holder = indexOf(form, HOLDER);
      this.judging = judging;
      this.digester = digester;
    }

    public RowForm form() {
      return form;
    }

    /** Computes and judges; {@code unreadable} are problems found while reading it. */
    public JudgedRow judge(Values row, @Nullable String explanation, List<Problem> unreadable) {
      List<Problem> problems = form.judge(row, judging);
      if (!unreadable.isEmpty()) {
        problems = together(unreadable, problems);
      }
      byte @Nullable [] key = digester.ofKey(naturalKey(row));
      String given = explanation == null || explanation.isBlank() ? null : explanation.strip();
      return new JudgedRow(
          form.facts(row),
          key,
          digester.ofRow(form.kind(), row, given),
          problems,
          given,
          form.toJson(row));
    }

    /** The digest of a row as it is, by the columns of a version of its kind. */
    public byte[] digest(RowForm by, Values row, @Nullable String explanation) {
      return digester.ofRow(by.kind(), row, explanation);
    }

    /** A row that is shown and never kept. */
    public JudgedRow refuse(Values row, List<Problem> problems) {
      String doc = form.toJson(row);
      return new JudgedRow(form.facts(row), null, digester.ofText(doc), problems, null, doc);
    }

    /** What cannot be read is not also missing: one cell, one sentence. */
    private static List<Problem> together(List<Problem> unreadable, List<Problem> judged) {
      var all = new ArrayList<>(unreadable);
      for (Problem problem : judged) {
        boolean known =
            unreadable.stream().anyMatch(u -> Objects.equals(u.column(), problem.column()));
        if (!known || !problem.rule().equals("required")) {
          all.add(problem);
        }
      }
      return all;
    }

    /** The holder stands in a key by his id, for names change; the row itself shows his name. */
    private String naturalKey(Values row) {
      if (holder < 0) {
        return form.naturalKey(row);
      }
      row.set(holder, unit.id().value().toString());
      String key = form.naturalKey(row);
      row.set(holder, unit.name());
      return key;
    }

    private static int indexOf(RowForm form, String key) {
      for (int i = 0; i < form.kind().columns().size(); i++) {
        if (form.kind().columns().get(i).key().equals(key)) {
          return i;
        }
      }
      return -1;
    }
  }
}
