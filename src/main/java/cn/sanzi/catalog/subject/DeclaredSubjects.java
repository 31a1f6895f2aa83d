package cn.sanzi.catalog.subject;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CatalogRefusal;
import cn.sanzi.catalog.Subject;
import cn.sanzi.catalog.SubjectCode;
import cn.sanzi.catalog.SubjectForm;
import cn.sanzi.catalog.Subjects;
import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.SubjectAssembly;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.platform.WorkingDays;
import cn.sanzi.shared.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The subjects that the files declare, compiled at start. */
@Component
class DeclaredSubjects implements Subjects {

  private final Map<SubjectCode, SubjectForm> forms = new LinkedHashMap<>();

  DeclaredSubjects(Catalog catalog, WorkingDays calendar) {
    var lists = new CodeIndexes(catalog::list, name -> catalog.list(name).version());
    new DeclarationFiles()
        .subjects()
        .forEach(declared -> {
          var form = new CompiledSubject(SubjectAssembly.assemble(declared), lists, calendar);
          forms.put(form.subject().code(), form);
        });
  }

  @Override
  public List<Subject> list() {
    return forms.values().stream().map(SubjectForm::subject).toList();
  }

  @Override
  public SubjectForm form(SubjectCode code) {
    SubjectForm form = forms.get(code);
    if (form == null) {
      throw new Refused(new CatalogRefusal.NoSuchSubject(code.value()));
    }
    return form;
  }
}
