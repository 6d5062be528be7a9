package dev.zayavka.benchmarks;

import static dev.zayavka.testkit.fixture.CreditFixtures.NOW;
import static dev.zayavka.testkit.fixture.CreditFixtures.aDesk;
import static dev.zayavka.testkit.fixture.CreditFixtures.anAnalyst;
import static dev.zayavka.testkit.fixture.CreditFixtures.anApplication;
import static dev.zayavka.testkit.fixture.EveryCreditCommand.accept;
import static dev.zayavka.testkit.fixture.EveryCreditCommand.choose;
import static dev.zayavka.testkit.fixture.EveryCreditCommand.takeIntoWork;

import dev.zayavka.core.credit.CommentService;
import dev.zayavka.core.credit.CreditService;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.credit.CreditMemory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Cost of a command without the cost of storage: service, decider, audit and effects over the
 * in-memory store. That store copies its tables in every transaction, so each request has a small
 * store of its own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(java.util.concurrent.TimeUnit.SECONDS)
public class CreditCommandsBenchmark {

  private static final int COMMANDS = 5;
  private static final CommandId ACCEPT = new CommandId("tg:1");
  private static final CommandId TAKE = new CommandId("tg:2");
  private static final CommandId CHOOSE = new CommandId("tg:3");
  private static final CommandId COMMENT = new CommandId("tg:4");

  private CreditService accepted = new CreditService(store(), aDesk());

  @Setup
  public void acceptOne() {
    accepted.receive(anApplication(), NOW);
    require(accepted.handle(ACCEPT, accept(0, anAnalyst())));
  }

  /** All commands of one request: received, accepted, taken into work, decided with a comment. */
  @Benchmark
  @OperationsPerInvocation(COMMANDS)
  public CommentOutcome commandsOfOneRequest() {
    Transactions<CreditWork> store = store();
    CreditService desk = new CreditService(store, aDesk());
    desk.receive(anApplication(), NOW);
    require(desk.handle(ACCEPT, accept(0, anAnalyst())));
    require(desk.handle(TAKE, takeIntoWork(1, anAnalyst())));
    require(desk.handle(CHOOSE, choose(2, Verdict.APPROVED, anAnalyst())));
    CommentOutcome outcome =
        new CommentService(store, aDesk())
            .handle(
                COMMENT,
                new AnswerComment(anAnalyst(), new CommentAnswer.Words("Доход подтверждён"), NOW));
    if (!(outcome instanceof CommentOutcome.Taken(CreditOutcome.Accepted done))) {
      throw new IllegalStateException("the request was not decided: " + outcome);
    }
    return outcome;
  }

  /** A duplicate button press, as Telegram sends it a second time. */
  @Benchmark
  public CreditOutcome repeatedCommand() {
    return accepted.handle(ACCEPT, accept(0, anAnalyst()));
  }

  private static void require(CreditOutcome outcome) {
    if (!(outcome instanceof CreditOutcome.Accepted)) {
      throw new IllegalStateException("a command was not accepted: " + outcome);
    }
  }

  private static Transactions<CreditWork> store() {
    Transactions<CreditWork> transactions = CreditMemory.in(new InMemoryStore());
    transactions.run(
        work -> {
          work.people().wroteInPrivate(anAnalyst(), NOW);
          work.analysts().put(new Analyst(anAnalyst(), true));
        });
    return transactions;
  }
}
