package cn.sanzi.catalog;

import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.Declarations;
import cn.sanzi.catalog.declaration.KindAssembly;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.declaration.ListDocument;
import cn.sanzi.catalog.form.CompiledForm;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.catalog.reading.Displays;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The declared kinds, compiled straight from their files. */
public final class Forms {

  public static final LocalDate BASE_DATE = LocalDate.of(2024, 12, 31);
  public static final LocalDate TODAY = LocalDate.of(2025, 5, 12);
  public static final Judging JUDGING = new Judging(BASE_DATE, TODAY, "景德镇市某某局", "11");

  private static final DeclarationFiles FILES = new DeclarationFiles();
  private static final Declarations DECLARED = FILES.all();
  private static final CodeIndexes INDEXES =
      new CodeIndexes((name, version) -> list(name), name -> 1);
  private static final Map<String, KindDocument> DOCUMENTS = documents();
  private static final Map<String, RowForm> FORMS = forms();

  private Forms() {}

  public static RowForm of(String kind) {
    RowForm form = FORMS.get(kind);
    if (form == null) {
      throw new IllegalArgumentException("No such kind: " + kind);
    }
    return form;
  }

  public static CodeList list(String name) {
    ListDocument list = Objects.requireNonNull(DECLARED.lists().get(name), name);
    return list.on(TODAY, name, 1);
  }

  public static Map<String, KindDocument> all() {
    return DOCUMENTS;
  }

  /** Every sub-table that a kind has, with the first kind that has it. */
  public static Map<SubTable, String> subTables() {
    var tables = new LinkedHashMap<SubTable, String>();
    DOCUMENTS.forEach((code, document) ->
        document.kind().subTables().forEach(table -> tables.putIfAbsent(table, code)));
    return tables;
  }

  /** How values of the declared kinds are shown. */
  public static Displays displays() {
    return new Displays(INDEXES);
  }

  public static RowForm compiled(KindDocument document) {
    return new CompiledForm(document, INDEXES, new ReversingBox());
  }

  private static Map<String, KindDocument> documents() {
    var assembly =
        new KindAssembly(DECLARED.common(), DECLARED.rules(), DECLARED.subTables(), TODAY);
    var documents = new LinkedHashMap<String, KindDocument>();
    DECLARED
        .complete()
        .forEach(kind -> documents.put(kind.code(), assembly.assemble(kind).numbered(1)));
    return documents;
  }

  private static Map<String, RowForm> forms() {
    var forms = new LinkedHashMap<String, RowForm>();
    DOCUMENTS.forEach((code, document) -> forms.put(code, compiled(document)));
    return forms;
  }
}
