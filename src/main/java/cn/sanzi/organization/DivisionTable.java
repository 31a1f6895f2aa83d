package cn.sanzi.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class DivisionTable implements Divisions {

  private final JdbcClient jdbc;

  DivisionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Division> find(String code) {
    return jdbc.sql("select code, parent, name, level from organization.division where code = ?")
        .param(code)
        .query(Division.class)
        .optional();
  }

  @Override
  public List<Division> below(String code) {
    return jdbc.sql(
            """
            select code, parent, name, level from organization.division
            where parent = ? order by code
            """)
        .param(code)
        .query(Division.class)
        .list();
  }
}
