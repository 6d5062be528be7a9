package dev.zayavka.core;

import dev.zayavka.core.conversation.ConversationService;
import dev.zayavka.core.credit.AnalystService;
import dev.zayavka.core.credit.CommentService;
import dev.zayavka.core.credit.CreditDeliveryService;
import dev.zayavka.core.credit.CreditService;
import dev.zayavka.core.delivery.Settlement;
import dev.zayavka.ports.credit.Application;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditCommand.AcceptRequest;
import dev.zayavka.ports.credit.CreditCommand.ChooseVerdict;
import dev.zayavka.ports.credit.CreditCommand.TakeIntoWork;
import dev.zayavka.ports.credit.CreditPolicy;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.QuietHours;
import dev.zayavka.ports.credit.Verdict;
import dev.zayavka.ports.credit.driven.CreditWork;
import dev.zayavka.ports.delivery.Claim;
import dev.zayavka.ports.delivery.RetryPolicy;
import dev.zayavka.ports.delivery.driven.OutboxQueue;
import dev.zayavka.ports.delivery.driven.Sink;
import dev.zayavka.ports.delivery.driving.SettleDeliveries;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.shared.driven.Transactions;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.credit.CreditMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Source of the example in {@code docs/embedding.md}: the page shows the code between the marks.
 */
final class EmbeddingExample {

  private EmbeddingExample() {}

  // example: begin
  static CommentOutcome decideOne(
      InMemoryStore store, Sink telegram, Sink onef, Application application, Instant now) {
    ChatId group = new ChatId(-1001234567890L);
    CreditPolicy desk =
        new CreditPolicy(
            group,
            Set.of(new PersonId(1)),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            QuietHours.none(),
            ZoneOffset.UTC);
    Transactions<CreditWork> transactions = CreditMemory.in(store);
    CreditService credit = new CreditService(transactions, desk);
    CommentService comments = new CommentService(transactions, desk);
    SettleDeliveries deliveries =
        new CreditDeliveryService(
            transactions, desk, new Settlement(RetryPolicy.DEFAULT, desk.admins()));

    Person anna = Person.of(11, "Анна");
    new AnalystService(transactions, desk).seed(List.of(anna));
    new ConversationService(store.spine()).wroteInPrivate(anna, now);
    MessageRef card = new MessageRef(group, 101);
    MessageRef inPrivate = new MessageRef(anna.id().privateChat(), 102);
    OnefId id = application.onefId();

    credit.receive(application, now);
    deliverAll(store.outboxQueue(), telegram, deliveries, now);
    credit.handle(new CommandId("tap-1"), new AcceptRequest(id, 0, card, anna, now));
    credit.handle(new CommandId("tap-2"), new TakeIntoWork(id, 1, inPrivate, anna, now));
    credit.handle(
        new CommandId("tap-3"), new ChooseVerdict(id, 2, inPrivate, Verdict.APPROVED, anna, now));
    CommentOutcome decided =
        comments.handle(
            new CommandId("text-1"),
            new AnswerComment(anna, new CommentAnswer.Words("Доход подтверждён"), now));
    deliverAll(store.outboxQueue(), onef, deliveries, now);
    return decided;
  }

  // example: end

  // loop: begin
  static void deliverAll(OutboxQueue queue, Sink sink, SettleDeliveries desk, Instant now) {
    List<Claim> due;
    do {
      due = queue.claim(Set.of(sink.channel()), 16, "worker-1", now, Duration.ofSeconds(60));
      due.forEach(claim -> desk.settle(claim, sink.deliver(claim), now, 0));
    } while (!due.isEmpty());
  }
  // loop: end
}
