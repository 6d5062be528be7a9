package dev.zayavka.runner.polling;

import static dev.zayavka.runner.polling.Bench.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zayavka.sandbox.office.RunnerProcess;
import dev.zayavka.sandbox.office.SupportDatabase;
import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.people.LiveTopic;
import dev.zayavka.sandbox.telegram.people.MessageView;
import dev.zayavka.sandbox.telegram.people.PersonInChat;
import dev.zayavka.sandbox.telegram.people.SimulatedPerson;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The runner is killed (SIGKILL) again and again after a step that was observed, while clients and
 * a technician talk. The steps come from a seed; the interleaving with the people does not.
 */
final class SupportCrashLoopTest {

  private static final int CRASHES = 5;

  /** Maximum number of steps in one life. */
  private static final int LONGEST_LIFE = 12;

  private static final int LINES = 30;
  private static final int AT_ONCE = 3;

  @Test
  void whenever_it_is_killed_every_line_arrives_in_order_and_with_nobody_else() throws Exception {
    long seed = Long.getLong("zayavka.seed", 20261121);
    try (Bench bench = Bench.withSupport();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      SupportDeskFixture rooms = bench.rooms();
      RunnerProcess first = bench.startsAndIsReady();
      Talk alisas = Talk.opens(bench, rooms, rooms.alisa());
      Talk timurs = Talk.opens(bench, rooms, rooms.timur());
      CompletableFuture<Void> talks =
          CompletableFuture.allOf(
              Stream.of(alisas, timurs)
                  .flatMap(Talk::speakers)
                  .map(speaker -> CompletableFuture.runAsync(speaker, people))
                  .toArray(CompletableFuture<?>[]::new));
      crash(bench, first, new Random(seed), talks);
      eventually("the end of all talks").until(() -> isOver(bench, talks));
      talks.join();
      eventually("an empty outbox").until(() -> isDelivered(bench));
      alisas.isWholeBeside(timurs);
      timurs.isWholeBeside(alisas);
    } catch (Exception | AssertionError e) {
      throw new AssertionError("with -Dzayavka.seed=" + seed, e);
    }
  }

  /** Kills the runner again and again, and leaves one that lives. */
  private static void crash(
      Bench bench, RunnerProcess first, Random random, CompletableFuture<Void> talks) {
    RunnerProcess runner = first;
    for (int crash = 1; crash <= CRASHES && !talks.isDone(); crash++) {
      lives(bench, Step.values()[random.nextInt(Step.values().length)], random, talks);
      bench.kills(runner);
      runner = bench.startsAndIsReady();
    }
  }

  private static void lives(Bench bench, Step step, Random random, CompletableFuture<Void> talks) {
    long end = step.count(bench) + 1 + random.nextInt(LONGEST_LIFE);
    eventually("number " + end + " of " + step)
        .until(
            () -> {
              bench.timePasses();
              return talks.isDone() || step.count(bench) >= end;
            });
  }

  private static boolean isOver(Bench bench, CompletableFuture<Void> talks) {
    bench.timePasses();
    return talks.isDone();
  }

  private static boolean isDelivered(Bench bench) {
    bench.timePasses();
    return bench.office().supportDatabase().undelivered() == 0
        && bench.office().telegram().updates().size() == 0;
  }

  /** One ticket in work with Ivan. */
  private record Talk(
      Bench bench,
      SupportDeskFixture rooms,
      SimulatedPerson client,
      long ticket,
      LiveTopic main,
      LiveTopic mirror) {

    static Talk opens(Bench bench, SupportDeskFixture rooms, SimulatedPerson client) {
      SupportDatabase database = bench.office().supportDatabase();
      client.knowsBot();
      client.says("Начало");
      eventually("a ticket").until(() -> database.ticketsOf(client.id()).size() == 1);
      long ticket = database.ticketsOf(client.id()).getFirst().id();
      LiveTopic main = rooms.main().awaitsTopic("#" + ticket + " ");
      main.awaitsMessage("Начало");
      MessageView card = main.awaitsMessage("a card", view -> view.button("Иван").isPresent());
      rooms.ivan().taps(card, "Иван");
      LiveTopic mirror = rooms.ivans().awaitsTopic("#" + ticket + " ");
      mirror.awaitsMessage("Начало");
      return new Talk(bench, rooms, client, ticket, main, mirror);
    }

    /** The client and the technician, each saying a few lines at once and seeing them arrive. */
    Stream<Runnable> speakers() {
      return Stream.of(
          () -> speaks(client.privately(), "client"),
          () -> speaks(rooms.ivan().in(mirror), "tech"));
    }

    void isWholeBeside(Talk other) {
      isComplete(client.messages(), "client");
      isComplete(main.messages(), "main");
      isComplete(mirror.messages(), "tech:1");
      for (List<MessageView> place :
          List.of(other.client.messages(), other.main.messages(), other.mirror.messages())) {
        assertThat(place).noneMatch(view -> view.contains("[" + ticket + ":"));
      }
    }

    private void speaks(PersonInChat seat, String who) {
      for (int number = 1; number <= LINES; number++) {
        seat.says(line(who, number));
        if (number % AT_ONCE == 0) {
          main.awaitsMessage(line(who, number));
        }
      }
    }

    /** Checks that each line exists once, or as often again as a killed runner left it in doubt. */
    private void isComplete(List<MessageView> place, String leg) {
      String all = String.join("\n", place.stream().map(MessageView::text).toList());
      for (String who : List.of("client", "tech")) {
        List<String> lines =
            IntStream.rangeClosed(1, LINES).mapToObj(number -> line(who, number)).toList();
        assertThat(lines)
            .as(all)
            .allSatisfy(line -> assertThat(count(place, line)).isBetween(1, 1 + doubts(leg)));
        assertThat(lines.stream().map(all::indexOf)).as(all).isSorted();
      }
    }

    private int doubts(String leg) {
      return (int)
          bench.count(
              "select coalesce(sum(attempts - 1), 0) from telegram.outbox where in_doubt"
                  + " and kind = 'support.carry-post' and (effect ->> 'ticket')::bigint = "
                  + ticket
                  + " and effect ->> 'leg' = '"
                  + leg
                  + "'");
    }

    private static int count(List<MessageView> place, String line) {
      return (int) place.stream().filter(view -> view.contains(line)).count();
    }

    private String line(String who, int number) {
      return "[" + ticket + ":" + who + ":" + number + "]";
    }
  }

  /** Steps of a runner. Each is taken again and again until all talks are over. */
  private enum Step {
    /** Telegram has answered a call about a chat. */
    CALL {
      @Override
      long count(Bench bench) {
        return bench.office().telegram().transcript().select(call -> call.chatId() != 0).size();
      }
    },
    /** Receipt of a message. */
    POST {
      @Override
      long count(Bench bench) {
        return bench.count("select count(*) from support.posts");
      }
    },
    /** A message was delivered. */
    COPY {
      @Override
      long count(Bench bench) {
        return bench.count("select count(*) from support.messages");
      }
    };

    abstract long count(Bench bench);
  }
}
