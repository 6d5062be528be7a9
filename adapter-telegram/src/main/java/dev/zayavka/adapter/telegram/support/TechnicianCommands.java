package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.ports.shared.ChatId;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.AdminNote;
import dev.zayavka.ports.support.SupportView;
import dev.zayavka.ports.support.SupportView.CheckTechnician;
import dev.zayavka.ports.support.SupportView.ShowHandover;
import dev.zayavka.ports.support.SupportView.ShowTechnicians;
import dev.zayavka.ports.support.SupportView.TellAdmin;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import dev.zayavka.ports.support.driving.ManageTechnicians.Change;
import java.util.Optional;

/** Command {@code /technicians}: the list, and changes of it. */
final class TechnicianCommands {

  private final ManageTechnicians technicians;
  private final CommandFactory make;
  private final Replies replies;

  TechnicianCommands(ManageTechnicians technicians, CommandFactory make, Replies replies) {
    this.technicians = technicians;
    this.make = make;
    this.replies = replies;
  }

  void carryOut(InboundMessage message, TechnicianRequest request) {
    switch (request) {
      case TechnicianRequest.ShowAll all -> show(message);
      case TechnicianRequest.NotAGroup wrong ->
          tell(message, AdminNote.NOT_A_GROUP_ID, wrong.given());
      case TechnicianRequest.Add add -> {
        Change change =
            technicians.add(
                message.id(), message.from(), add.name(), add.group(), add.user(), message.at());
        if (settled(message, change, add.name())) {
          check(message, add.group(), add.user());
        }
      }
      case TechnicianRequest.Change change -> {
        if (settled(message, changed(message, change), about(change))) {
          follow(message, change);
        }
      }
    }
  }

  /** Shows what the change means: what Telegram says, or the tickets that are left. */
  private void follow(InboundMessage message, TechnicianRequest.Change request) {
    switch (request) {
      case TechnicianRequest.Activate on when on.active() -> {}
      case TechnicianRequest.Activate off ->
          more(message, new ShowHandover(message.from().id(), off.technician(), Optional.empty()));
      case TechnicianRequest.Move move -> check(message, move.group(), Optional.empty());
      case TechnicianRequest.Identify identify ->
          technicians.technicians().stream()
              .filter(one -> one.id().equals(identify.technician()))
              .findFirst()
              .ifPresent(one -> check(message, one.group(), Optional.of(identify.user())));
      case TechnicianRequest.Rename rename -> {}
    }
  }

  private void check(InboundMessage message, ChatId group, Optional<PersonId> user) {
    more(message, new CheckTechnician(message.from().id(), group, user));
  }

  private void more(InboundMessage message, SupportView view) {
    replies.reply(message.updateId(), "more", view, message.at());
  }

  private Change changed(InboundMessage message, TechnicianRequest.Change request) {
    return switch (request) {
      case TechnicianRequest.Rename rename ->
          technicians.rename(
              message.id(), message.from(), rename.technician(), rename.name(), message.at());
      case TechnicianRequest.Activate activate ->
          technicians.activate(
              message.id(), message.from(), activate.technician(), activate.active(), message.at());
      case TechnicianRequest.Move move ->
          technicians.move(
              message.id(), message.from(), move.technician(), move.group(), message.at());
      case TechnicianRequest.Identify identify ->
          technicians.identify(
              message.id(), message.from(), identify.technician(), identify.user(), message.at());
    };
  }

  /** The name if the request has one, else the number. */
  private static String about(TechnicianRequest.Change request) {
    return request instanceof TechnicianRequest.Rename rename
        ? rename.name()
        : Long.toString(request.technician().value());
  }

  /** True if the list is as the admin wants it. */
  private boolean settled(InboundMessage message, Change change, String about) {
    switch (change) {
      case DONE -> tellAndShow(message, AdminNote.DONE, about);
      case NO_CHANGE -> tellAndShow(message, AdminNote.NO_CHANGE, about);
      case NO_SUCH_TECHNICIAN -> tell(message, AdminNote.NO_SUCH_TECHNICIAN, about);
      case NAME_TAKEN -> tell(message, AdminNote.NAME_TAKEN, about);
      case GROUP_IS_MAIN -> tell(message, AdminNote.GROUP_IS_MAIN, about);
      case NOT_AN_ADMIN -> make.unknown(message);
    }
    return change == Change.DONE || change == Change.NO_CHANGE;
  }

  private void tellAndShow(InboundMessage message, AdminNote note, String about) {
    tell(message, note, about);
    show(message);
  }

  private void tell(InboundMessage message, AdminNote note, String about) {
    PersonId admin = message.from().id();
    replies.reply(message.updateId(), "note", new TellAdmin(admin, note, about), message.at());
  }

  private void show(InboundMessage message) {
    replies.reply(message.updateId(), new ShowTechnicians(message.from().id()), message.at());
  }
}
