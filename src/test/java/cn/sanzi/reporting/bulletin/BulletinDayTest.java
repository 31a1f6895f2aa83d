package cn.sanzi.reporting.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.platform.WorkingDays;
import cn.sanzi.platform.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
record BulletinDayTest(WorkingDays workingDays) {

  @ParameterizedTest
  @CsvSource({
    // An ordinary week.
    "2025-05-12, 2025-05-15",
    "2025-05-15, 2025-05-15",
    "2025-05-16, 2025-05-22",
    // 1 May 2025 is a holiday: the working day before.
    "2025-04-28, 2025-04-30",
    "2025-04-30, 2025-04-30",
    "2025-05-01, 2025-05-08",
    // The eve of the Spring Festival 2026.
    "2026-01-01, 2026-01-08"
  })
  void isThursdayOrTheWorkingDayBefore(LocalDate today, LocalDate day) {
    assertThat(BulletinDay.from(today, workingDays)).isEqualTo(day);
  }
}
