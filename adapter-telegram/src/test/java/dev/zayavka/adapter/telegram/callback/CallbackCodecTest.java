package dev.zayavka.adapter.telegram.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.adapter.telegram.callback.CallbackData.Accept;
import dev.zayavka.adapter.telegram.callback.CallbackData.Choose;
import dev.zayavka.adapter.telegram.callback.CallbackData.Decline;
import dev.zayavka.adapter.telegram.callback.CallbackData.ReplayEffect;
import dev.zayavka.adapter.telegram.callback.CallbackData.ReplayUpdate;
import dev.zayavka.adapter.telegram.callback.CallbackData.ShowPage;
import dev.zayavka.adapter.telegram.callback.CallbackData.Take;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CallbackCodecTest {

  @Property
  void what_is_packed_is_read_back_and_fits_a_button(@ForAll("data") CallbackData data) {
    String packed = CallbackCodec.pack(data);

    assertThat(CallbackCodec.parse(packed)).contains(data);
    assertThat(packed.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
  }

  @Property
  void whatever_comes_is_read_or_passed_over(@ForAll String foreign) {
    CallbackCodec.parse(foreign)
        .ifPresent(data -> assertThat(CallbackCodec.pack(data)).isEqualTo(foreign));
  }

  @Example
  void what_is_not_ours_is_passed_over() {
    for (String foreign :
        new String[] {
          "",
          ":",
          "c",
          "c:accept",
          "c:accept:1001",
          "c:accept:1001:x",
          "c:accept:0:1",
          "c:accept:-5:1",
          "c:accept:1001:1:2",
          "c:accept:01001:1",
          "c:accept:99999999999999999999:1",
          "c:choose:1001:1:MAYBE",
          "c:page:OLD:1",
          "accept_1001",
          "n:effect:"
        }) {
      assertThat(CallbackCodec.parse(foreign)).as(foreign).isEmpty();
    }
  }

  @Provide
  Arbitrary<CallbackData> data() {
    Arbitrary<OnefId> requests = Arbitraries.longs().between(1, Long.MAX_VALUE).map(OnefId::new);
    Arbitrary<Integer> versions = Arbitraries.integers().greaterOrEqual(0);
    Arbitrary<Long> ids = Arbitraries.longs();
    return Arbitraries.oneOf(
        Combinators.combine(requests, versions).as(Accept::new),
        Combinators.combine(requests, versions).as(Decline::new),
        Combinators.combine(requests, versions).as(Take::new),
        Combinators.combine(requests, versions, Arbitraries.of(Verdict.class)).as(Choose::new),
        Combinators.combine(
                Arbitraries.of(CreditStatus.class).optional(),
                Arbitraries.integers().greaterOrEqual(1))
            .as(ShowPage::new),
        ids.map(ReplayEffect::new),
        ids.map(ReplayUpdate::new));
  }
}
