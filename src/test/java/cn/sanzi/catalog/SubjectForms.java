package cn.sanzi.catalog;

import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.SubjectAssembly;
import cn.sanzi.catalog.declaration.SubjectDeclaration;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.catalog.subject.CompiledSubject;
import cn.sanzi.platform.Calendars;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The declared subjects, compiled straight from their files. */
public final class SubjectForms {

  private static final CodeIndexes LISTS =
      new CodeIndexes((name, version) -> Forms.list(name), name -> 1);
  private static final Map<String, SubjectForm> FORMS = forms();

  private SubjectForms() {}

  public static List<SubjectForm> all() {
    return List.copyOf(FORMS.values());
  }

  public static SubjectForm of(String code) {
    SubjectForm form = FORMS.get(code);
    if (form == null) {
      throw new IllegalArgumentException("No such subject: " + code);
    }
    return form;
  }

  static SubjectForm compiled(SubjectDeclaration declared) {
    return new CompiledSubject(SubjectAssembly.assemble(declared), LISTS, Calendars.published());
  }

  private static Map<String, SubjectForm> forms() {
    var forms = new LinkedHashMap<String, SubjectForm>();
    new DeclarationFiles()
        .subjects()
        .forEach(declared -> forms.put(declared.code(), compiled(declared)));
    return forms;
  }
}
