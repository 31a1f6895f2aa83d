package cn.sanzi.access.signin;

import cn.sanzi.access.Person;
import cn.sanzi.access.PostAnswers;
import cn.sanzi.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes out who is signed in. */
@Component
final class SessionAnswers {

  private final PostAnswers posts;
  private final Settings settings;
  private final Clock clock;

  SessionAnswers(PostAnswers posts, Settings settings, Clock clock) {
    this.posts = posts;
    this.settings = settings;
    this.clock = clock;
  }

  SessionAnswer of(Person person) {
    return new SessionAnswer(
        new SessionAnswer.AccountAnswer(person.id().value(), person.login(), person.name()),
        person.mustChange(),
        person.posts().stream().map(posts::of).toList(),
        LocalDate.now(clock),
        clock.instant(),
        settings.demo());
  }
}
