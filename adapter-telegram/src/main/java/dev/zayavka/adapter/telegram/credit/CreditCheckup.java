package dev.zayavka.adapter.telegram.credit;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.doctor.Checkup;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.conversation.driving.FollowChats;
import dev.zayavka.ports.credit.Analyst;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.shared.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Needs of the credit desk: its group, and analysts the bot can write to. */
final class CreditCheckup implements Checkup {

  private final CreditPorts ports;
  private final FollowChats chats;
  private final Texts texts;

  CreditCheckup(CreditPorts ports, FollowChats chats, Texts texts) {
    this.ports = ports;
    this.chats = chats;
    this.texts = texts;
  }

  @Override
  public Needs needs() {
    List<Person> analysts =
        ports.analysts().analysts().stream().filter(Analyst::active).map(Analyst::person).toList();
    return new Needs(
        texts.html("doctor.credit"),
        findings(analysts),
        List.of(new GroupNeed(chats.current(ports.group()), GroupNeed.Kind.POSTS)),
        analysts);
  }

  private List<Html> findings(List<Person> analysts) {
    List<Html> findings = new ArrayList<>();
    if (analysts.isEmpty()) {
      findings.add(texts.html("doctor.no_analysts"));
    }
    Map<CreditStatus, Integer> counts = ports.ask().stats().byStatus();
    count(findings, "doctor.unpublished", counts.getOrDefault(CreditStatus.ERROR_GROUP, 0));
    count(findings, "doctor.not_taken", counts.getOrDefault(CreditStatus.ERROR_ONEF, 0));
    return findings;
  }

  private void count(List<Html> findings, String key, long count) {
    if (count > 0) {
      findings.add(texts.html(key, gap("count", count)));
    }
  }
}
