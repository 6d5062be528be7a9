package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.CreditCase;
import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.onef.ReceivedDecision;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import dev.zayavka.sandbox.telegram.transcript.RecordedCall;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The runner is killed again and again after a step that was observed, while requests go their
 * whole way. The steps come from a seed; the interleaving with the people does not.
 */
final class CrashLoopTest {

  private static final int CRASHES = 6;
  private static final int ANALYSTS = 4;
  private static final int EACH = 2;
  private static final int FIRST_ANALYST = 21;
  private static final int FIRST_CASE = 2001;
  private static final List<String> WHOLE_AUDIT =
      List.of("RECEIVED", "PUBLISHED", "ACCEPT", "IN_PROGRESS", "DECISION", "ONEF_SENT");

  @Test
  void whenever_it_is_killed_every_request_is_decided_once() throws Exception {
    long seed = Long.getLong("zayavka.seed", 20261121);
    try (Bench bench = Bench.open().with("CREDIT_ANALYST_IDS", analystIds());
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CreditCase> cases =
          LongStream.range(0, (long) ANALYSTS * EACH)
              .mapToObj(i -> bench.caseOf(analyst(bench, (int) i % ANALYSTS), FIRST_CASE + i))
              .toList();
      CompletableFuture<Void> stories =
          CompletableFuture.allOf(
              LongStream.range(0, ANALYSTS)
                  .mapToObj(i -> analyst(bench, (int) i))
                  .map(who -> CompletableFuture.runAsync(() -> play(bench, who, cases), people))
                  .toArray(CompletableFuture<?>[]::new));
      crash(bench, new Random(seed), stories);
      eventually("the end of all stories").until(() -> isOver(bench, stories));
      stories.join();
      everythingIsAsItShouldBe(bench, cases);
    } catch (Exception | AssertionError e) {
      throw new AssertionError("with -Dzayavka.seed=" + seed, e);
    }
  }

  /** Kills the runner again and again, and leaves one that lives. */
  private static void crash(Bench bench, Random random, CompletableFuture<Void> stories) {
    for (int crash = 1; crash <= CRASHES && !stories.isDone(); crash++) {
      RunnerProcess runner = bench.starts();
      // Every third dies on its way to work; the others get something done first.
      if (crash % 3 == 0) {
        Start step = Start.values()[random.nextInt(Start.values().length)];
        eventually("the step " + step).until(() -> step.isReached(bench, runner));
      } else {
        runner.awaitsReady(Bench.PATIENCE);
        lives(bench, Step.values()[random.nextInt(Step.values().length)], random, stories);
      }
      bench.kills(runner);
    }
    bench.startsAndIsReady();
  }

  private static void lives(
      Bench bench, Step step, Random random, CompletableFuture<Void> stories) {
    long end = step.count(bench) + 1 + random.nextInt(step.most);
    eventually("number " + end + " of " + step)
        .until(
            () -> {
              bench.timePasses();
              return stories.isDone() || step.count(bench) >= end;
            });
  }

  private static void play(Bench bench, SimulatedPerson analyst, List<CreditCase> cases) {
    analyst.starts().awaitsMessage("Здравствуйте");
    cases.stream()
        .filter(one -> one.analyst().id() == analyst.id())
        .forEach(one -> one.decided(bench.intake()));
  }

  private static void everythingIsAsItShouldBe(Bench bench, List<CreditCase> cases) {
    cases.forEach(one -> one.reaches("DONE"));
    eventually("an empty outbox").until(() -> isEmpty(bench));
    assertThat(bench.office().onef().contradictions()).isEmpty();
    assertThat(bench.office().onef().effectiveDecisions())
        .extracting(ReceivedDecision::requestId)
        .containsExactlyInAnyOrderElementsOf(cases.stream().map(CreditCase::number).toList());
    for (CreditCase one : cases) {
      assertThat(bench.office().creditDatabase().audit(one.number()))
          .as("audit of %s", one.number())
          .isEqualTo(WHOLE_AUDIT);
      onlyItsAnalystSawIt(bench, one, cases);
      assertThat(cards(bench, one))
          .as("private cards of %s", one.number())
          .hasSizeBetween(1, 1 + doubtfulCards(bench, one));
    }
    assertThat(bench.count("select count(*) from telegram.dead_update")).isZero();
    eventually("all confirmed").until(() -> bench.office().telegram().updates().size() == 0);
  }

  private static boolean isEmpty(Bench bench) {
    bench.timePasses();
    return bench.office().creditDatabase().undelivered() == 0;
  }

  private static void onlyItsAnalystSawIt(Bench bench, CreditCase one, List<CreditCase> cases) {
    assertThat(bench.office().group().messages())
        .noneMatch(message -> message.contains(one.phone()));
    for (CreditCase other : cases) {
      if (other.analyst().id() != one.analyst().id()) {
        assertThat(other.analyst().messages())
            .noneMatch(message -> message.fromBot() && message.contains("№" + one.number()));
      }
    }
  }

  /** The private cards sent, each with the buttons for the assigned analyst. */
  private static List<RecordedCall> cards(Bench bench, CreditCase one) {
    return bench
        .office()
        .telegram()
        .transcript()
        .select(
            call ->
                call.took()
                    && call.method().equals("sendMessage")
                    && call.chatId() == one.analyst().id()
                    && call.argument("text").contains("№" + one.number())
                    && call.arguments().has("reply_markup"));
  }

  /** Number of sends of its private card a killed process left in doubt. */
  private static int doubtfulCards(Bench bench, CreditCase one) {
    return (int)
        bench.count(
            "select coalesce(sum(attempts - 1), 0) from telegram.outbox"
                + " where in_doubt and kind = 'credit.send-assignee-card'"
                + " and (effect ->> 'request')::bigint = "
                + one.number());
  }

  private static boolean isOver(Bench bench, CompletableFuture<Void> stories) {
    bench.timePasses();
    return stories.isDone();
  }

  private static SimulatedPerson analyst(Bench bench, int index) {
    SimulatedPerson analyst =
        bench.office().telegram().person(FIRST_ANALYST + index).named("Аналитик" + index);
    bench.office().group().with(analyst);
    return analyst;
  }

  private static String analystIds() {
    return String.join(
        ",",
        LongStream.range(0, ANALYSTS).mapToObj(i -> Long.toString(FIRST_ANALYST + i)).toList());
  }

  /** Steps of a runner that works. Each is taken again and again until all stories are over. */
  private enum Step {
    /** Telegram has answered a call about a chat. */
    CALL(10) {
      @Override
      long count(Bench bench) {
        return bench.office().telegram().transcript().select(call -> call.chatId() != 0).size();
      }
    },
    /** An action is in the audit. */
    ACTION(8) {
      @Override
      long count(Bench bench) {
        return bench.count("select count(*) from credit.audit_log");
      }
    },
    /** An effect waits to be delivered. */
    EFFECT(10) {
      @Override
      long count(Bench bench) {
        return bench.count("select count(*) from telegram.outbox");
      }
    },
    /** 1F was sent a decision. */
    DECISION(1) {
      @Override
      long count(Bench bench) {
        return bench.office().onef().received().size();
      }
    };

    /** Maximum number of these steps in one life. */
    private final int most;

    Step(int most) {
      this.most = most;
    }

    abstract long count(Bench bench);
  }

  /** Steps of a runner that starts. */
  private enum Start {
    LISTENS {
      @Override
      boolean isReached(Bench bench, RunnerProcess runner) {
        return runner.status("/healthz") == 200;
      }
    },
    IS_READY {
      @Override
      boolean isReached(Bench bench, RunnerProcess runner) {
        return runner.status("/readyz") == 200;
      }
    },
    LEADS {
      @Override
      boolean isReached(Bench bench, RunnerProcess runner) {
        return bench.count(
                "select count(*) from telegram.lock"
                    + " where name like 'poller:%' and expires_at > now()")
            == 1;
      }
    };

    abstract boolean isReached(Bench bench, RunnerProcess runner);
  }
}
