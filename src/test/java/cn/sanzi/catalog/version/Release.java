package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.Declarations;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Plays another release of the program, started by another node on the same database. */
@Component
public final class Release {

  private final Publication publication;

  Release(Publication publication) {
    this.publication = publication;
  }

  /** A release that brings one more kind's file. */
  public void withKind(String file) {
    of(delivered -> delivered.with(List.of(new DeclarationFiles().kind(file))));
  }

  void of(UnaryOperator<Declarations> change) {
    publication.deliver(change.apply(publication.delivered()));
  }

  void again() {
    of(UnaryOperator.identity());
  }
}
