package dev.zayavka.assembly.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.onef.OnefPuller;
import dev.zayavka.adapter.onef.PullOutcome;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OnefPullTest {

  @Test
  void a_list_of_1f_is_read_to_its_end() {
    AtomicInteger pages = new AtomicInteger();
    OnefPuller three = at -> new PullOutcome.Pulled(1, 0, 0, 0, pages.incrementAndGet() < 3);

    OnefPull.pullAll(three, Clock.systemUTC());

    assertThat(pages).hasValue(3);
  }

  @Test
  void a_list_of_1f_without_an_end_is_left_for_the_next_time() {
    AtomicInteger pages = new AtomicInteger();
    OnefPuller endless =
        at -> {
          pages.incrementAndGet();
          return new PullOutcome.Pulled(0, 1, 0, 0, true);
        };

    OnefPull.pullAll(endless, Clock.systemUTC());

    assertThat(pages).hasValue(OnefPull.PAGES_AT_A_TIME);
  }
}
