package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.updates.Correlation;
import dev.zayavka.ports.credit.CreditCommand.ReturnRequest;
import dev.zayavka.ports.credit.CreditOutcome;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.credit.CreditView.ShowAdded;
import dev.zayavka.ports.credit.CreditView.ShowAnalysts;
import dev.zayavka.ports.credit.CreditView.ShowRemoved;
import dev.zayavka.ports.credit.CreditView.ShowRequest;
import dev.zayavka.ports.credit.CreditView.ShowRequests;
import dev.zayavka.ports.credit.CreditView.ShowStats;
import dev.zayavka.ports.credit.CreditView.ShowUnchanged;
import dev.zayavka.ports.credit.CreditView.TellRefusal;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.driving.HandleCredit;
import dev.zayavka.ports.credit.driving.ManageAnalysts;
import dev.zayavka.ports.credit.driving.ManageAnalysts.Change;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Commands of the credit desk's admins. */
final class CreditCommands {

  private final HandleCredit desk;
  private final ManageAnalysts analysts;
  private final Replies replies;
  private final CommandFactory make;

  CreditCommands(CreditPorts ports, TelegramKit kit) {
    this.desk = ports.handle();
    this.analysts = ports.analysts();
    this.replies = kit.replies();
    this.make = CommandFactory.forAdmins(kit);
  }

  List<Command> list() {
    return List.of(
        make.read("requests", CreditCommands::status, this::showRequests),
        make.read("request", CreditCommands::request, this::showRequest),
        make.read("return", CreditCommands::request, this::returnRequest),
        make.plain("stats", this::showStats),
        make.plain("analysts", this::showAnalysts),
        make.read("analyst_add", NamedPerson::parse, this::addAnalyst),
        make.read("analyst_remove", CreditCommands::person, this::removeAnalyst));
  }

  private void showRequests(InboundMessage message, Optional<CreditStatus> status) {
    show(message, new ShowRequests(message.from().id(), status, 1, Optional.empty()));
  }

  private void showRequest(InboundMessage message, OnefId request) {
    show(message, new ShowRequest(message.from().id(), request));
  }

  private void returnRequest(InboundMessage message, OnefId request) {
    CreditOutcome outcome =
        Correlation.about(
            CreditFeature.REQUEST,
            request.value(),
            () ->
                desk.handle(
                    message.id(), new ReturnRequest(request, message.from(), message.at())));
    show(
        message,
        switch (outcome) {
          case CreditOutcome.Refused refused ->
              new TellRefusal(message.from().id(), request, refused.reason());
          case CreditOutcome.Accepted accepted -> new ShowRequest(message.from().id(), request);
          case CreditOutcome.Repeated repeated -> new ShowRequest(message.from().id(), request);
        });
  }

  private void showStats(InboundMessage message) {
    show(message, new ShowStats(message.from().id()));
  }

  private void showAnalysts(InboundMessage message) {
    show(message, new ShowAnalysts(message.from().id()));
  }

  private void addAnalyst(InboundMessage message, NamedPerson analyst) {
    Change change =
        analysts.add(message.id(), message.from(), analyst.id(), analyst.name(), message.at());
    switch (change) {
      case DONE -> show(message, new ShowAdded(message.from().id(), analyst.id()));
      case NO_CHANGE -> unchanged(message, analyst.id());
      case NOT_AN_ADMIN -> make.unknown(message);
    }
  }

  private void removeAnalyst(InboundMessage message, PersonId analyst) {
    Change change = analysts.remove(message.id(), message.from(), analyst, message.at());
    switch (change) {
      case DONE -> show(message, new ShowRemoved(message.from().id(), analyst, Optional.empty()));
      case NO_CHANGE -> unchanged(message, analyst);
      case NOT_AN_ADMIN -> make.unknown(message);
    }
  }

  private void unchanged(InboundMessage message, PersonId analyst) {
    show(message, new ShowUnchanged(message.from().id(), analyst));
  }

  private void show(InboundMessage message, CreditView view) {
    replies.reply(message.updateId(), view, message.at());
  }

  private static Optional<Optional<CreditStatus>> status(String arguments) {
    Optional<CreditStatus> named =
        Stream.of(CreditStatus.values())
            .filter(status -> status.name().equalsIgnoreCase(arguments))
            .findFirst();
    return arguments.isEmpty() || named.isPresent() ? Optional.of(named) : Optional.empty();
  }

  private static Optional<OnefId> request(String arguments) {
    return CommandFactory.number(arguments).map(OnefId::new);
  }

  private static Optional<PersonId> person(String arguments) {
    return CommandFactory.positive(arguments).map(PersonId::new);
  }

  /** {@code 11 Иван Петров}, or the number alone. */
  private record NamedPerson(PersonId id, Optional<String> name) {

    static Optional<NamedPerson> parse(String arguments) {
      String[] parts = arguments.split("\\s+", 2);
      Optional<String> name = parts.length > 1 ? Optional.of(parts[1].strip()) : Optional.empty();
      return person(parts[0]).map(id -> new NamedPerson(id, name.filter(n -> !n.isEmpty())));
    }
  }
}
