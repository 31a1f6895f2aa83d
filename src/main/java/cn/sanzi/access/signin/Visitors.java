package cn.sanzi.access.signin;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.People;
import cn.sanzi.access.Person;
import cn.sanzi.access.Reader;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is behind the running request; looked up once for each. */
@Component
final class Visitors {

  private static final String KNOWN = Visitors.class.getName();

  private final People people;

  Visitors(People people) {
    this.people = people;
  }

  Person person(HttpServletRequest request) {
    return find(request).orElseThrow(() -> new Refused(new AccessRefusal.SignedOut()));
  }

  Optional<Person> find(HttpServletRequest request) {
    if (request.getAttribute(KNOWN) instanceof Person known) {
      return Optional.of(known);
    }
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
      Optional<Person> found = people.find(signedIn.account());
      found.ifPresent(person -> request.setAttribute(KNOWN, person));
      return found;
    }
    return Optional.empty();
  }

  Reader reader(HttpServletRequest request) {
    Person person = person(request);
    return new Reader(
        new Actor(person.id(), person.name(), request.getRemoteAddr()), person.scope());
  }
}
