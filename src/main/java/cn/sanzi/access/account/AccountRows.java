package cn.sanzi.access.account;

import cn.sanzi.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes accounts and the passwords they had before. */
@Component
final class AccountRows {

  private static final String SELECT =
      """
      select id, login, name, password, password_set_at, must_change, closed from access.account
      """;

  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> findByLogin(String login) {
    return jdbc.sql(SELECT + "where login = ?").param(login).query(AccountRows::account).optional();
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql(SELECT + "where id = ?")
        .param(id.value())
        .query(AccountRows::account)
        .optional();
  }

  /** The account, held against others until the transaction ends. */
  Optional<Account> lock(AccountId id) {
    return jdbc.sql(SELECT + "where id = ? for update")
        .param(id.value())
        .query(AccountRows::account)
        .optional();
  }

  List<Account> all() {
    return jdbc.sql(SELECT + "order by login").query(AccountRows::account).list();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from access.account)").query(Boolean.class).single();
  }

  void insert(Account account) {
    jdbc.sql(
            """
            insert into access.account
              (id, login, name, password, password_set_at, must_change, created_at)
            values (:id, :login, :name, :password, :at, :mustChange, :at)
            """)
        .param("id", account.id().value())
        .param("login", account.login())
        .param("name", account.name())
        .param("password", account.password())
        .param("at", utc(account.passwordSetAt()))
        .param("mustChange", account.mustChange())
        .update();
  }

  /** Sets a new password and keeps the one that it replaces among the former ones. */
  void setPassword(Account before, String password, boolean mustChange, Instant at) {
    jdbc.sql(
            """
            insert into access.former_password (account_id, set_at, password) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(before.id().value(), utc(before.passwordSetAt()), before.password())
        .update();
    jdbc.sql(
            """
            update access.account set password = ?, password_set_at = ?, must_change = ?
            where id = ?
            """)
        .params(password, utc(at), mustChange, before.id().value())
        .update();
  }

  List<String> formerPasswords(AccountId id, int count) {
    return jdbc.sql(
            """
            select password from access.former_password where account_id = ?
            order by set_at desc limit ?
            """)
        .params(id.value(), count)
        .query(String.class)
        .list();
  }

  void setClosed(AccountId id, boolean closed) {
    jdbc.sql("update access.account set closed = ? where id = ?")
        .params(closed, id.value())
        .update();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Account account(ResultSet row, int n) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("login"),
        row.getString("name"),
        row.getString("password"),
        row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("must_change"),
        row.getBoolean("closed"));
  }
}
