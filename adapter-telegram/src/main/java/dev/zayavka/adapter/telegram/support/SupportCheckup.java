package dev.zayavka.adapter.telegram.support;

import dev.zayavka.adapter.telegram.doctor.Checkup;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.support.Technician;
import dev.zayavka.ports.support.driving.AskSupport;
import dev.zayavka.ports.support.driving.ManageTechnicians;
import java.util.List;

/** Needs of the support desk: its forum, and those of its technicians. */
final class SupportCheckup implements Checkup {

  private final AskSupport tickets;
  private final ManageTechnicians technicians;
  private final Texts texts;

  SupportCheckup(AskSupport tickets, ManageTechnicians technicians, Texts texts) {
    this.tickets = tickets;
    this.technicians = technicians;
    this.texts = texts;
  }

  @Override
  public Needs needs() {
    return new Needs(
        texts.html("doctor.support"),
        findings(),
        tickets.groups().stream().map(group -> new GroupNeed(group, GroupNeed.Kind.FORUM)).toList(),
        List.of());
  }

  private List<Html> findings() {
    return technicians.technicians().stream().anyMatch(Technician::active)
        ? List.of()
        : List.of(texts.html("doctor.no_technicians"));
  }
}
