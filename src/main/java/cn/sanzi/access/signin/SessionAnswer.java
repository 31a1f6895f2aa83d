package cn.sanzi.access.signin;

import cn.sanzi.access.PostAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who is signed in, as the front end wants to know it.
 *
 * @param now the system's clock, which in the demonstration is not the wall's
 */
record SessionAnswer(
    AccountAnswer account,
    boolean mustChangePassword,
    List<PostAnswer> posts,
    LocalDate today,
    Instant now,
    boolean demo) {

  record AccountAnswer(UUID id, String login, String name) {}
}
