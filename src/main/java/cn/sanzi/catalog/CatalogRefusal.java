package cn.sanzi.catalog;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What can be refused when somebody asks the catalogue. */
public sealed interface CatalogRefusal extends Refusal {

  /** Nobody declared such a kind, or not in that version. */
  record NoSuchKind(String kind) implements CatalogRefusal {
    @Override
    public String code() {
      return "catalog.no-such-kind";
    }

    @Override
    public String sentence() {
      return "没有资产种类“" + kind + "”。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** Nobody declared such a list. */
  record NoSuchList(String name) implements CatalogRefusal {
    @Override
    public String code() {
      return "catalog.no-such-list";
    }

    @Override
    public String sentence() {
      return "没有代码表“" + name + "”。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** Nobody declared such a subject. */
  record NoSuchSubject(String subject) implements CatalogRefusal {
    @Override
    public String code() {
      return "catalog.no-such-subject";
    }

    @Override
    public String sentence() {
      return "没有事项“" + subject + "”。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** A change that would not leave a catalogue that fits together. */
  record BadChange(String sentence, @Nullable String field) implements CatalogRefusal {

    public BadChange(String sentence) {
      this(sentence, null);
    }

    @Override
    public String code() {
      return "catalog.bad-change";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }
  }
}
