package dev.zayavka.core.credit;

import static dev.zayavka.testkit.fixture.CreditFixtures.aDesk;
import static dev.zayavka.testkit.fixture.CreditFixtures.aStranger;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAdmin;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anotherAnalyst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.core.credit.Step.Button;
import dev.zayavka.core.credit.Step.World;
import dev.zayavka.core.delivery.PlainDeliveryService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Invariants that hold for any order of steps by people, workers and the outside world. */
class CreditInvariantsTest {

  private static final int REQUESTS = 2;

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void a_desk_keeps_its_promises_after_every_step(
      @ForAll("days") List<Step> day, @ForAll Traffic traffic) {
    Play play = play(traffic);
    Snapshot before = Snapshot.of(play.office, REQUESTS);
    for (Step step : day) {
      play.happens(step);
      Snapshot after = Snapshot.of(play.office, REQUESTS);
      Promises.assertKept(before, after);
      before = after;
    }
    Statistics.label("how far")
        .collect(before.furthest())
        .coverage(days -> days.check("told to 1F").percentage(share -> share > 20.0));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void a_repeated_command_changes_nothing(@ForAll("days") List<Step> day, @ForAll Traffic traffic) {
    Play play = play(traffic);
    for (Step step : day) {
      play.happens(step);
      Snapshot before = Snapshot.of(play.office, REQUESTS);
      play.repeated(0).ifPresent(Runnable::run);
      assertThat(Snapshot.of(play.office, REQUESTS).withoutRepaints())
          .isEqualTo(before.withoutRepaints());
    }
  }

  @Provide
  Arbitrary<List<Step>> days() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, requests().map(Step.Proceed::new)), Tuple.of(3, steps()))
        .list()
        .ofMaxSize(80)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Step> steps() {
    Arbitrary<Integer> request = requests();
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 1);
    Arbitrary<Boolean> yes = Arbitraries.of(true, true, false);
    Arbitrary<World> world =
        Arbitraries.frequency(
            Tuple.of(4, World.WELL),
            Tuple.of(1, World.AWAY),
            Tuple.of(1, World.BUSY),
            Tuple.of(1, World.REFUSES),
            Tuple.of(1, World.FORBIDS),
            Tuple.of(1, World.FORGOT_THE_MESSAGE));
    return Arbitraries.frequencyOf(
        Tuple.of(4, Combinators.combine(request, few).as(Step.Receive::new)),
        Tuple.of(
            20,
            Combinators.combine(Arbitraries.of(Button.class), people(), request, few)
                .as(Step.Press::new)),
        Tuple.of(
            6, Combinators.combine(people(), Arbitraries.of("Да", "Нет", " ")).as(Step.Write::new)),
        Tuple.of(1, people().map(Step.SendSticker::new)),
        Tuple.of(1, people().map(Step.Cancel::new)),
        Tuple.of(2, Combinators.combine(people(), request).as(Step.Return::new)),
        Tuple.of(2, Combinators.combine(people(), yes).as(Step.Reach::new)),
        Tuple.of(1, Combinators.combine(people(), yes).as(Step.Enlist::new)),
        Tuple.of(10, world.map(Step.Deliver::new)),
        Tuple.of(2, Combinators.combine(people(), request).as(Step.Decide::new)),
        Tuple.of(2, world.map(Step.Vanish::new)),
        Tuple.of(2, Arbitraries.of(new Step.Reappear())),
        Tuple.of(1, Arbitraries.of(new Step.SendAgain())),
        Tuple.of(
            4, Arbitraries.of(2, 70, 3600, 300_000).map(Duration::ofSeconds).map(Step.Wait::new)),
        Tuple.of(2, Arbitraries.of(new Step.Remind())),
        Tuple.of(3, Arbitraries.integers().between(0, 9).map(Step.Repeat::new)));
  }

  private static Arbitrary<Integer> requests() {
    return Arbitraries.integers().between(0, REQUESTS - 1);
  }

  private static Arbitrary<Person> people() {
    return Arbitraries.frequency(
        Tuple.of(5, anAnalyst()),
        Tuple.of(3, anotherAnalyst()),
        Tuple.of(2, anAdmin()),
        Tuple.of(1, aStranger()));
  }

  private static Play play(Traffic traffic) {
    Office office = Office.open(traffic);
    Settlement settlement = new Settlement(RetryPolicy.DEFAULT, aDesk().admins());
    return new Play(office, new PlainDeliveryService(office.store.spine(), settlement));
  }
}
