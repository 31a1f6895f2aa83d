package cn.sanzi.access.signin;

import cn.sanzi.access.PostAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who is signed in, as the front end wants to know it. */
record SessionAnswer(
    AccountAnswer account,
    boolean mustChangePassword,
    List<PostAnswer> posts,
    LocalDate today,
    boolean demo) {

  record AccountAnswer(UUID id, String login, String name) {}
}
