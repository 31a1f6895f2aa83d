package cn.sanzi.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.MatrixFile.Line;
import cn.sanzi.access.account.NewPost;
import cn.sanzi.access.testing.PageToken;
import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every role over every endpoint. What each role may call stands in {@code
 * access/matrix.tsv}, written independently of the annotations; an endpoint that is not there fails
 * the test. "Allowed" means any answer but 401, 403 and a breakdown: paths are filled with ids that
 * nobody has.
 */
@DatabaseTest
record RoleMatrixTest(
    MockMvcTester mvc,
    Staff staff,
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {

  @Test
  void everyEndpointIsInTheMatrixAndEveryLineOfItIsAnEndpoint() {
    var written = new TreeSet<>(MatrixFile.read().stream().map(Line::name).toList());

    var there = new TreeSet<>(Endpoint.all(mappings).stream().map(Endpoint::name).toList());

    assertThat(written).as("lines of src/test/resources/access/matrix.tsv").isEqualTo(there);
  }

  @Test
  void opensEachEndpointToTheRolesOfTheMatrixAndToNobodyElse() {
    Map<Role, Someone> people = onePerRole();
    List<Line> lines = MatrixFile.read();
    List<String> wrong = new ArrayList<>();

    for (Endpoint endpoint : Endpoint.all(mappings)) {
      lines.stream()
          .filter(line -> line.name().equals(endpoint.name()))
          .forEach(
              line -> people.forEach((role, who) -> compare(endpoint, line, role, who, wrong)));
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void letsNobodyInWhoHasNotSignedIn() {
    Map<String, Line> lines = MatrixFile.byName();
    List<String> wrong = new ArrayList<>();

    for (Endpoint endpoint : Endpoint.all(mappings)) {
      Line line = lines.get(endpoint.name());
      int status = call(endpoint, PageToken.with());
      if (line != null && !line.open() && status != 401) {
        wrong.add(endpoint.name() + " answers " + status + " to a stranger");
      }
    }

    assertThat(wrong).isEmpty();
  }

  private void compare(Endpoint endpoint, Line line, Role role, Someone who, List<String> wrong) {
    int status = call(endpoint, who.signedIn());
    boolean letIn = status != 401 && status != 403;
    if (letIn != line.allows(role)) {
      wrong.add(
          "%s as %s: %d, but the matrix says %s"
              .formatted(endpoint.name(), role, status, letIn ? "no" : "yes"));
    } else if (status >= 500) {
      wrong.add("%s as %s: breaks down (%d)".formatted(endpoint.name(), role, status));
    }
  }

  private int call(Endpoint endpoint, RequestPostProcessor who) {
    return mvc.perform(endpoint.request().with(who)).getResponse().getStatus();
  }

  private Map<Role, Someone> onePerRole() {
    UnitId unit = staff.bureau();
    Map<Role, Someone> people = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      NewPost post =
          switch (role) {
            case CLERK, HEAD, PARENT_REVIEWER -> new NewPost(role, unit, null, null);
            case GROUP_REVIEWER -> new NewPost(role, null, new GroupNo(1), Staff.CITY);
            default -> new NewPost(role, null, null, Staff.CITY);
          };
      people.put(role, staff.with(post));
    }
    return people;
  }
}
