package cn.sanzi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.Settings;
import cn.sanzi.platform.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
final class VerificationTest {

  private final House house;
  private final SecretBox box;

  VerificationTest(SecretBox box, Clock clock) {
    this.box = box;
    house = new House(box, clock);
  }

  @BeforeEach
  void aTrailOfThreeSeals() {
    house.record("一", "二", "三");
    house.sealer.seal();
    house.record("四", "五", "六");
    house.sealer.seal();
    house.record("七");
    house.sealer.seal();
    house.record("八");
  }

  @Test
  void findsNothingInATrailThatNobodyTouched() {
    Verification.Report report = house.verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.records()).isEqualTo(8);
    assertThat(report.unsealed()).isEqualTo(1);
    assertThat(report.seals()).isEqualTo(3);
    assertThat(report.heads()).isEqualTo(3);
  }

  @Test
  void findsAChangedRecord() {
    house.intrude("update audit.record set summary = '无事' where seq = 5");

    assertThat(house.findings()).containsExactly(new Finding.Changed(5));
  }

  @Test
  void findsAChangeInARecordThatIsNotYetSealed() {
    house.intrude("update audit.record set actor_name = '别人' where seq = 8");

    assertThat(house.findings()).containsExactly(new Finding.Changed(8));
  }

  @Test
  void findsADeletedRecord() {
    house.intrude("delete from audit.record where seq = 2");

    assertThat(house.findings()).containsExactly(new Finding.Miscounted(1, 1, 3, 3, 2));
  }

  @Test
  void findsTwoRecordsThatChangedPlaces() {
    house.intrude(
        """
        update audit.record r set xid = o.xid from audit.record o
        where r.seq in (4, 6) and o.seq in (4, 6) and o.seq <> r.seq
        """);

    assertThat(house.findings()).containsExactly(new Finding.Disordered(2, 4, 6));
  }

  @Test
  void findsTwoRecordsThatExchangedTheirNumbers() {
    house.intrude(
        """
        update audit.record set seq = -4 where seq = 4;
        update audit.record set seq = 4 where seq = 6;
        update audit.record set seq = 6 where seq = -4
        """);

    assertThat(house.findings())
        .contains(new Finding.Changed(4), new Finding.Changed(6), new Finding.Disordered(2, 4, 6));
  }

  @Test
  void findsThatTheEndWasCutOff() {
    house.intrude("delete from audit.record where seq >= 7");
    house.intrude("delete from audit.seal where no = 3");

    assertThat(house.findings()).containsExactly(new Finding.HeadDiffers(3));
  }

  @Test
  void findsThatTheEndWasCutOffAndWrittenAnew() {
    house.intrude("delete from audit.record where seq >= 7");
    house.intrude("delete from audit.seal where no = 3");
    house.record("另一个七");
    house.sealer.seal();

    assertThat(house.findings()).containsExactly(new Finding.HeadDiffers(3));
  }

  @Test
  void findsAStretchThatIsGoneWithItsSeal() {
    house.intrude("delete from audit.record where seq between 4 and 6");
    house.intrude("delete from audit.seal where no = 2");

    assertThat(house.findings()).contains(new Finding.SealMissing(2), new Finding.HeadDiffers(2));
  }

  @Test
  void tellsTheOperatorInASentenceAndByItsExitCode() {
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    ByteArrayOutputStream broken = new ByteArrayOutputStream();

    int good = command(sound).run(List.of());
    house.intrude("delete from audit.record where seq = 2");
    int bad = command(broken).run(List.of());

    assertThat(good).isZero();
    assertThat(sound.toString(StandardCharsets.UTF_8)).contains("未发现改动");
    assertThat(bad).isEqualTo(3);
    assertThat(broken.toString(StandardCharsets.UTF_8)).contains("有记录被删除");
  }

  private VerifyCommand command(ByteArrayOutputStream bytes) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new VerifyCommand(house.database, box, new Settings(house.data, false, ""), out);
  }
}
