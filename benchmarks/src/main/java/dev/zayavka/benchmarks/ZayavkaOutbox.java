package dev.zayavka.benchmarks;

import dev.zayavka.adapter.postgres.CommitListener;
import dev.zayavka.adapter.postgres.PostgresAdapter;
import dev.zayavka.adapter.postgres.PostgresSettings;
import dev.zayavka.assembly.delivery.ChannelPolicy;
import dev.zayavka.assembly.delivery.DeliveryWorker;
import dev.zayavka.assembly.delivery.Settlers;
import dev.zayavka.core.delivery.PlainDeliveryService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.Delivery;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.Route.Channel;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.InstanceTerm;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.ports.shared.driven.Work;
import dev.zayavka.sandbox.postgres.EmbeddedPostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Zayavka's outbox with its delivery worker, configured as in the runners. */
final class ZayavkaOutbox implements OutboxCandidate {

  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final int FIRST_PERSON = 1;
  private static final InstanceTerm TERM = new InstanceTerm("bench", 1);

  private final EmbeddedPostgresServer postgres;
  private final PostgresAdapter adapter;
  private final Transactions<Work> transactions;
  private final DeliveryWorker worker;
  private final ThreadLocal<Integer> committing = ThreadLocal.withInitial(() -> 0);
  private volatile boolean paused;
  private volatile DeliveryTimes times = new DeliveryTimes(0);

  ZayavkaOutbox(EmbeddedPostgresServer postgres) {
    this.postgres = postgres;
    this.adapter =
        PostgresAdapter.open(
            PostgresSettings.of(postgres.jdbcUrl("bench"), "postgres", ""), List.of(), listener());
    this.transactions = adapter.spine();
    this.worker =
        new DeliveryWorker(
            new NotingSink(),
            new ChannelPolicy(Channel.TELEGRAM, 16, LEASE, RetryPolicy.DEFAULT),
            adapter.outboxQueue(),
            new Settlers(
                List.of(
                    new PlainDeliveryService(
                        transactions, new Settlement(RetryPolicy.DEFAULT, Set.of())))),
            Clock.systemUTC(),
            () -> paused ? Optional.empty() : Optional.of(TERM),
            () -> 0,
            (claim, outcome, disposition, took, sinceEnqueued) -> {});
    worker.start();
  }

  @Override
  public String title() {
    return "Zayavka's outbox";
  }

  @Override
  public void begin(DeliveryTimes next) throws SQLException {
    try (Connection connection = postgres.connect("bench");
        Statement statement = connection.createStatement()) {
      statement.execute("truncate telegram.outbox, telegram.processed_command");
    }
    times = next;
  }

  /** A worker without a term claims nothing. */
  @Override
  public void pause() {
    paused = true;
  }

  @Override
  public void resume() {
    paused = false;
    worker.wake();
  }

  @Override
  public void enqueue(int number) {
    Instant now = Instant.now();
    committing.set(number);
    transactions.run(
        work -> {
          work.commands().firstTime(new CommandId("tg:" + number), now);
          work.outbox().enqueue(Say.of(new PersonId(number + FIRST_PERSON), Phrase.HELP), now);
        });
  }

  @Override
  public void close() {
    try {
      worker.stop(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    worker.close();
    adapter.close();
  }

  private CommitListener listener() {
    return new CommitListener() {
      @Override
      public void enqueued(Set<Channel> channels) {
        times.committed(committing.get());
        worker.wake();
      }

      @Override
      public void dialogueChanged(PersonId person, Optional<Dialogue> dialogue) {}
    };
  }

  /** Sink that delivers at once without a remote call, so that only the outbox is measured. */
  private final class NotingSink implements Sink {
    @Override
    public Channel channel() {
      return Channel.TELEGRAM;
    }

    @Override
    public Delivery deliver(Claim claim) {
      long person = claim.route().person().orElseThrow().value();
      times.delivered(Math.toIntExact(person) - FIRST_PERSON);
      return Delivery.Delivered.silently();
    }
  }
}
