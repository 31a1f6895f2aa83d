package cn.sanzi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.SanziApplication;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Scope;
import cn.sanzi.access.Unscoped;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassRulesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackagesOf(SanziApplication.class);

  private static final JavaClasses WITH_TESTS =
      new ClassFileImporter().importPackagesOf(SanziApplication.class);

  /** Modules above the base; the base is open to all above it. */
  private static final Set<String> CLOSED = Set.of("catalog", "inventory", "register", "reporting");

  @Test
  void topicsFormNoCircle() {
    // A module's root is its contract and its wiring, and so on both sides of its topics.
    slices().matching("cn.sanzi.(*).(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyThePlatformReadsAClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("cn.sanzi.platform..")
        .should()
        .callMethodWhere(readsAClock())
        .check(CLASSES);
  }

  @Test
  void whatNobodyElseUsesIsNotPublic() {
    var wrong =
        CLASSES.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> type.isTopLevelClass() && !type.isEquivalentTo(SanziApplication.class))
            .filter(type -> !isContract(type))
            .filter(type -> usersElsewhere(type).isEmpty())
            .map(JavaClass::getName)
            .sorted()
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyReadOfAModuleDemandsAScope() {
    var wrong =
        CLASSES.stream()
            .filter(type -> isContract(type) && CLOSED.contains(moduleOf(type)))
            .filter(type -> type.isInterface() && !type.isAnnotatedWith(Unscoped.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(ClassRulesTest::isRead)
            .filter(method -> !method.isAnnotatedWith(Unscoped.class) && !takesScope(method))
            .map(JavaMethod::getFullName)
            .sorted()
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> readsAClock() {
    return DescribedPredicate.describe(
        "reads a clock of its own",
        call -> {
          MethodCallTarget target = call.getTarget();
          String owner = target.getOwner().getName();
          boolean bareNow =
              owner.startsWith("java.time.")
                  && target.getName().equals("now")
                  && target.getRawParameterTypes().stream()
                      .noneMatch(type -> type.getName().equals("java.time.Clock"));
          boolean ownClock =
              owner.equals("java.time.Clock")
                  && List.of("systemUTC", "systemDefaultZone", "system").contains(target.getName());
          return bareNow
              || ownClock
              || (owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis"));
        });
  }

  private static boolean isRead(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.STATIC)
        && method.getName().matches("(get|find|list|search|count|sum|export)[A-Z]?.*")
        && !method.getRawReturnType().getName().equals("void");
  }

  private static boolean takesScope(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(Scope.class) || type.isEquivalentTo(Reader.class));
  }

  private static boolean isContract(JavaClass type) {
    return type.getPackageName().matches("cn\\.sanzi\\.[a-z]+");
  }

  private static String moduleOf(JavaClass type) {
    return type.getPackageName().split("\\.", -1)[2];
  }

  private static List<JavaClass> usersElsewhere(JavaClass type) {
    return WITH_TESTS.get(type.getName()).getDirectDependenciesToSelf().stream()
        .map(dependency -> dependency.getOriginClass())
        .filter(user -> !user.getPackageName().equals(type.getPackageName()))
        .toList();
  }
}
