package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.adapter.telegram.credit.CreditPorts;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CommentAnswer;
import dev.zayavka.ports.credit.CommentCommand;
import dev.zayavka.ports.credit.CommentCommand.AnswerComment;
import dev.zayavka.ports.credit.CommentCommand.CancelComment;
import dev.zayavka.ports.credit.CommentOutcome;
import dev.zayavka.ports.credit.CreditCommand.ByPerson;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditState;
import dev.zayavka.ports.credit.CreditStats;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.RequestHistoryEntry;
import dev.zayavka.ports.credit.driving.AskCredit;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.credit.driving.ManageAnalysts;
import dev.zayavka.ports.shared.CommandId;
import dev.zayavka.ports.shared.Page;
import dev.zayavka.ports.shared.Person;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.testkit.fixture.CreditFixtures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Fake credit desk with canned answers; records its calls. */
public final class FakeCredit implements HandleCredit, AskCredit, ManageAnalysts {

  private static final int PAGE = 10;

  public final List<ByPerson> commands = new CopyOnWriteArrayList<>();
  public final List<String> ids = new CopyOnWriteArrayList<>();
  public final List<CommentAnswer> said = new CopyOnWriteArrayList<>();
  public final List<String> changes = new CopyOnWriteArrayList<>();
  public final List<Analyst> analysts = new ArrayList<>();
  public final List<CreditState.Existing> all = new ArrayList<>();
  public final List<RequestHistoryEntry> history = new ArrayList<>();
  public CreditOutcome outcome = new CreditOutcome.Repeated();
  public CommentOutcome commentOutcome = new CommentOutcome.NotAsked();
  public CreditState state = new CreditState.Absent();
  public Change change = Change.DONE;
  public @Nullable RuntimeException failure;
  public CreditStats stats =
      new CreditStats(
          Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public CreditPorts ports() {
    return new CreditPorts(this, this::comment, this, this, CreditFixtures.GROUP);
  }

  @Override
  public CreditOutcome handle(CommandId id, ByPerson command) {
    failIfToldTo();
    ids.add(id.value());
    commands.add(command);
    return outcome;
  }

  private CommentOutcome comment(CommandId id, CommentCommand command) {
    switch (command) {
      case AnswerComment answer -> {
        failIfToldTo();
        said.add(answer.answer());
      }
      case CancelComment cancel -> changes.add("cancel " + cancel.by().id().value());
    }
    return commentOutcome;
  }

  @Override
  public CreditState request(OnefId request) {
    return state;
  }

  @Override
  public List<RequestHistoryEntry> history(OnefId request) {
    return List.copyOf(history);
  }

  @Override
  public Page<CreditState.Existing> requests(Optional<CreditStatus> status, int page) {
    int from = Math.min((page - 1) * PAGE, all.size());
    int to = Math.min(from + PAGE, all.size());
    return new Page<>(all.subList(from, to), page, all.size(), PAGE);
  }

  @Override
  public List<CreditState.Held> heldBy(PersonId person) {
    return all.stream()
        .filter(CreditState.Held.class::isInstance)
        .map(CreditState.Held.class::cast)
        .filter(held -> held.holder().id().equals(person))
        .toList();
  }

  @Override
  public CreditStats stats() {
    return stats;
  }

  @Override
  public void seed(Collection<Person> people) {
    people.forEach(person -> analysts.add(new Analyst(person, true)));
  }

  @Override
  public List<Analyst> analysts() {
    return List.copyOf(analysts);
  }

  @Override
  public Optional<Analyst> find(PersonId person) {
    return analysts.stream().filter(one -> one.person().id().equals(person)).findFirst();
  }

  @Override
  public Change add(CommandId id, Person by, PersonId analyst, Optional<String> name, Instant at) {
    changes.add("add " + analyst.value() + " " + name.orElse("-"));
    return change;
  }

  @Override
  public Change remove(CommandId id, Person by, PersonId analyst, Instant at) {
    changes.add("remove " + analyst.value());
    return change;
  }

  @Override
  public boolean isAnalyst(PersonId person) {
    return analysts.stream()
        .anyMatch(analyst -> analyst.active() && analyst.person().id().equals(person));
  }

  private void failIfToldTo() {
    if (failure != null) {
      throw failure;
    }
  }
}
