package cn.sanzi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private final WorkingDays days = new PublishedWorkingDays();

  @Test
  void knowsHolidaysAndTheWeekendsWorkedInTheirStead() {
    assertThat(days.isWorkingDay(day("2025-10-01"))).isFalse();
    assertThat(days.isWorkingDay(day("2025-10-02"))).isFalse();
    assertThat(days.isWorkingDay(day("2025-09-28"))).isTrue();
    assertThat(days.isWorkingDay(day("2025-05-12"))).isTrue();
    assertThat(days.isWorkingDay(day("2025-05-17"))).isFalse();
  }

  @Test
  void countsFromTheDayAfterToTheLastDay() {
    assertThat(days.between(day("2025-05-12"), day("2025-05-20"))).isEqualTo(6);
    assertThat(days.between(day("2025-05-12"), day("2025-05-12"))).isZero();
    assertThat(days.between(day("2025-05-20"), day("2025-05-12"))).isEqualTo(-6);
  }

  @Test
  void stepsOverHolidaysInBothDirections() {
    assertThat(days.plus(day("2025-09-30"), 1)).isEqualTo("2025-10-09");
    assertThat(days.plus(day("2025-10-09"), -1)).isEqualTo("2025-09-30");
    assertThat(days.plus(day("2025-05-17"), 0)).isEqualTo("2025-05-17");
  }

  @Test
  void fallsBackToMondayToFridayInYearsNotYetPublished() {
    assertThat(days.isPublished(2025)).isTrue();
    assertThat(days.isPublished(2031)).isFalse();
    assertThat(days.isWorkingDay(day("2031-10-01"))).isTrue();
    assertThat(days.isWorkingDay(day("2031-10-04"))).isFalse();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
