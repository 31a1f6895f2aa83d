package cn.sanzi.architecture;

import cn.sanzi.SanziApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

  private final ApplicationModules modules = ApplicationModules.of(SanziApplication.class);

  @Test
  void modulesKnowOnlyWhatTheyDeclareAndInNoCircle() {
    modules.verify();
  }

  @Test
  void picturesOfTheModulesAreDrawn() {
    new Documenter(modules, Documenter.Options.defaults().withOutputFolder("docs/modules"))
        .writeModulesAsPlantUml()
        .writeIndividualModulesAsPlantUml();
  }
}
