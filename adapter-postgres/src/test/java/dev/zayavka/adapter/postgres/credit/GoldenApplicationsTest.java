package dev.zayavka.adapter.postgres.credit;

import dev.zayavka.adapter.postgres.json.SortedJson;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.testkit.fixture.CreditFixtures;
import dev.zayavka.testkit.golden.GoldenFile;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** Golden file of {@code credit.requests.application}. */
final class GoldenApplicationsTest {

  @Test
  void an_application_is_read_for_ever() {
    GoldenFile.named("applications")
        .check(
            Stream.of(CreditFixtures.anApplication(), CreditFixtures.aBareApplication(1001))
                .map(GoldenApplicationsTest::line)
                .toList(),
            GoldenApplicationsTest::readBack);
  }

  private static String line(Application application) {
    return SortedJson.of(ApplicationJson.write(application.client(), application.car()));
  }

  private static String readBack(String line) {
    JSONB stored = JSONB.valueOf(line);
    return SortedJson.of(
        ApplicationJson.write(ApplicationJson.client(stored), ApplicationJson.car(stored)));
  }
}
