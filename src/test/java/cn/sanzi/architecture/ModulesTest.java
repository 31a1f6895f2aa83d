package cn.sanzi.architecture;

import cn.sanzi.SanziApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

  private static final Path PICTURES = Path.of("docs/modules");

  private final ApplicationModules modules = ApplicationModules.of(SanziApplication.class);

  @Test
  void modulesKnowOnlyWhatTheyDeclareAndInNoCircle() {
    modules.verify();
  }

  @Test
  void picturesOfTheModulesAreDrawn(@TempDir Path drawn) throws IOException {
    new Documenter(modules, Documenter.Options.defaults().withOutputFolder(drawn.toString()))
        .writeModulesAsPlantUml()
        .writeIndividualModulesAsPlantUml();

    Files.createDirectories(PICTURES);
    try (Stream<Path> pictures = Files.list(drawn)) {
      for (Path picture : pictures.toList()) {
        Files.write(
            PICTURES.resolve(picture.getFileName().toString()),
            ordered(Files.readAllLines(picture)));
      }
    }
  }

  /**
   * Boxes and arrows come in another order on every run; sorted, a picture changes with the code.
   */
  private static List<String> ordered(List<String> lines) {
    var ordered = new ArrayList<String>();
    int begun = 0;
    for (String line : lines) {
      if (!isBoxOrArrow(line)) {
        begun = ordered.size() + 1;
      }
      ordered.add(line);
      ordered.subList(Math.min(begun, ordered.size()), ordered.size()).sort(null);
    }
    return ordered;
  }

  private static boolean isBoxOrArrow(String line) {
    String text = line.strip();
    return text.startsWith("Component(") || text.startsWith("Rel(");
  }
}
