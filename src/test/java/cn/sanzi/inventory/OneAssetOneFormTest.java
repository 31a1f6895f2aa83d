package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which forms a campaign asks of whom: one asset, one form (一物一表). */
@DatabaseTest
class OneAssetOneFormTest {

  private final Room room;
  private final Staff staff;
  private final JdbcClient jdbc;

  OneAssetOneFormTest(Room room, Staff staff, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  @Test
  void schoolsAndEnterprisesDeclareTheirHousesOnTheFormMadeForThem() {
    UnitId bureau = staff.unit(Staff.CITY, UnitSystem.GENERAL);
    UnitId school = staff.unit(Staff.CITY, UnitSystem.EDUCATION);
    UnitId hospital = staff.unit(Staff.CITY, UnitSystem.HEALTH);
    UnitId company = staff.unit(Staff.CITY, UnitSystem.ENTERPRISE);

    UUID campaign = room.campaign("FW", "QF", "XS");

    assertThat(forms(campaign, bureau)).containsExactly("FW 1");
    assertThat(forms(campaign, school)).containsExactly("XS 7");
    assertThat(forms(campaign, hospital)).containsExactly("FW 8");
    assertThat(forms(campaign, company)).containsExactly("QF 4");
  }

  @Test
  void whereTheSpecialFormIsNotCountedTheirHousesAreAskedForAllTheSame() {
    UnitId school = staff.unit(Staff.CITY, UnitSystem.EDUCATION);
    UnitId company = staff.unit(Staff.CITY, UnitSystem.ENTERPRISE);

    UUID campaign = room.campaign("FW", "XS", "ZH");

    assertThat(forms(campaign, school)).containsExactly("XS 7", "ZH 2");
    assertThat(forms(campaign, company)).containsExactly("FW 4", "ZH 4");
  }

  @Test
  void onlyWhoHoldsSuchAssetsIsAskedForThem() {
    UnitId bureau = staff.unit(Staff.CITY, UnitSystem.GENERAL);
    UnitId school = staff.unit(Staff.CITY, UnitSystem.EDUCATION);
    UnitId hospital = staff.unit(Staff.CITY, UnitSystem.HEALTH);
    UnitId park = staff.unit(Staff.CITY, UnitSystem.PARK);
    UnitId company = staff.unit(Staff.CITY, UnitSystem.ENTERPRISE);

    UUID campaign =
        room.campaign("XJ", "YL", "FY", "BZ", "ZG", "SC", "JF", "CF", "YP", "ZLQ", "SBQ", "BQ");

    assertThat(forms(campaign, bureau)).isEmpty();
    assertThat(forms(campaign, school)).containsExactly("BQ 14", "SBQ 14", "XJ 7", "ZLQ 14");
    assertThat(forms(campaign, hospital))
        .containsExactly("BQ 14", "FY 8", "SBQ 14", "YL 8", "ZLQ 14");
    assertThat(forms(campaign, park)).containsExactly("BZ 9", "CF 10", "YP 10");
    assertThat(forms(campaign, company))
        .containsExactly("BQ 14", "BZ 9", "JF 4", "SBQ 14", "SC 9", "ZLQ 14");
  }

  /** Kind and counting group of each table that the campaign asks of the unit. */
  private List<String> forms(UUID campaign, UnitId unit) {
    return jdbc.sql(
            """
            select kind || ' ' || group_no from inventory.assignment
            where campaign_id = :campaign and unit_id = :unit order by kind collate "C"
            """)
        .param("campaign", campaign)
        .param("unit", unit.value())
        .query(String.class)
        .list();
  }
}
