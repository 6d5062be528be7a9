package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Replies;
import dev.zayavka.ports.shared.PersonId;
import dev.zayavka.ports.support.AdminNote;
import dev.zayavka.ports.support.SupportView.ShowTechnicians;
import dev.zayavka.ports.support.SupportView.TellAdmin;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import dev.zayavka.ports.support.driving.ManageTechnicians.Change;

/** {@code /technicians}: the list, and what admins change in it. */
final class TechnicianCommands {

  private final ManageTechnicians technicians;
  private final CommandFactory make;
  private final Replies replies;

  TechnicianCommands(ManageTechnicians technicians, CommandFactory make, Replies replies) {
    this.technicians = technicians;
    this.make = make;
    this.replies = replies;
  }

  void ordered(InboundMessage heard, TechnicianRequest order) {
    switch (order) {
      case TechnicianRequest.ShowAll all -> show(heard);
      case TechnicianRequest.Add add ->
          settled(
              heard,
              technicians.add(
                  heard.id(), heard.from(), add.name(), add.group(), add.user(), heard.at()),
              add.name());
      case TechnicianRequest.Change change -> settled(heard, changed(heard, change), about(change));
    }
  }

  private Change changed(InboundMessage heard, TechnicianRequest.Change order) {
    return switch (order) {
      case TechnicianRequest.Rename rename ->
          technicians.rename(
              heard.id(), heard.from(), rename.technician(), rename.name(), heard.at());
      case TechnicianRequest.Activate activate ->
          technicians.activate(
              heard.id(), heard.from(), activate.technician(), activate.active(), heard.at());
      case TechnicianRequest.Move move ->
          technicians.move(heard.id(), heard.from(), move.technician(), move.group(), heard.at());
      case TechnicianRequest.Identify identify ->
          technicians.identify(
              heard.id(), heard.from(), identify.technician(), identify.user(), heard.at());
    };
  }

  /** A name when one was given, else the number. */
  private static String about(TechnicianRequest.Change order) {
    return order instanceof TechnicianRequest.Rename rename
        ? rename.name()
        : Long.toString(order.technician().value());
  }

  private void settled(InboundMessage heard, Change change, String about) {
    switch (change) {
      case DONE -> tellAndShow(heard, AdminNote.DONE, about);
      case NO_CHANGE -> tellAndShow(heard, AdminNote.NO_CHANGE, about);
      case NO_SUCH_TECHNICIAN -> tell(heard, AdminNote.NO_SUCH_TECHNICIAN, about);
      case NAME_TAKEN -> tell(heard, AdminNote.NAME_TAKEN, about);
      case NOT_AN_ADMIN -> make.unknown(heard);
    }
  }

  private void tellAndShow(InboundMessage heard, AdminNote note, String about) {
    tell(heard, note, about);
    show(heard);
  }

  private void tell(InboundMessage heard, AdminNote note, String about) {
    PersonId admin = heard.from().id();
    replies.reply(heard.updateId(), "note", new TellAdmin(admin, note, about), heard.at());
  }

  private void show(InboundMessage heard) {
    replies.reply(heard.updateId(), new ShowTechnicians(heard.from().id()), heard.at());
  }
}
