package dev.zayavka.adapter.telegram.devices.forms;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.devices.lending.DeviceTexts;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.lending.DeviceCard;
import dev.zayavka.ports.devices.lending.DeviceState.Deleted;
import dev.zayavka.ports.devices.lending.DeviceState.Existing;
import dev.zayavka.ports.devices.lending.DeviceState.Free;
import dev.zayavka.ports.devices.lending.DeviceState.Lent;
import dev.zayavka.ports.devices.lending.DeviceState.Offered;
import dev.zayavka.ports.devices.lending.driving.AskDevices;
import java.util.List;

/** Question for the code: it names the dangerous action and its devices. */
public final class CodeQuestions {

  private static final int MOST = 40;

  /** Room kept free for the summary of the other devices, and for the question itself. */
  private static final int ENDING = 300;

  private final AskDevices ask;
  private final DeviceTexts words;
  private final Texts texts;

  public CodeQuestions(AskDevices ask, DeviceTexts words, Texts texts) {
    this.ask = ask;
    this.words = words;
    this.texts = texts;
  }

  LineBuilder ask(LineBuilder lines, Form.ShowCode form) {
    lines.add(texts.html("devices.code.act." + form.act().name()));
    if (form.act() == DangerousAction.DELETE_MANY) {
      fates(lines, form.devices().stream().distinct().toList());
    }
    return lines.gap().add(texts.html("devices.code.ask"));
  }

  /** As many as there is room for, and how it goes with the others: what is asked comes last. */
  private void fates(LineBuilder lines, List<DeviceId> devices) {
    int shown = 0;
    while (shown < Math.min(MOST, devices.size())) {
      Html fate = fate(devices.get(shown));
      if (lines.room() < fate.length() + ENDING) {
        break;
      }
      lines.add(fate);
      shown++;
    }
    if (shown < devices.size()) {
      lines.add(others(devices.subList(shown, devices.size())));
    }
  }

  private Html others(List<DeviceId> devices) {
    List<Existing> found =
        devices.stream()
            .flatMap(device -> ask.device(device, words.now()).stream())
            .map(DeviceCard::state)
            .toList();
    long go =
        found.stream().filter(state -> state instanceof Free || state instanceof Offered).count();
    long stay = found.stream().filter(state -> state instanceof Lent).count();
    return texts.html(
        "devices.code.others",
        gap("count", devices.size()),
        gap("go", Long.toString(go)),
        gap("stay", Long.toString(stay)),
        gap("missing", Long.toString(devices.size() - go - stay)));
  }

  private Html fate(DeviceId device) {
    return ask.device(device, words.now())
        .map(card -> fate(device, card))
        .orElseGet(() -> missing(device));
  }

  private Html fate(DeviceId device, DeviceCard card) {
    return switch (card.state()) {
      case Free free -> goes(device, card);
      case Offered offered -> goes(device, card);
      case Lent lent ->
          texts.html(
              "devices.code.stays",
              gap("id", DeviceTexts.number(device)),
              gap("title", DeviceTexts.title(lent)),
              gap("person", words.person(lent.loan().holder(), card.people())));
      case Deleted deleted -> missing(device);
    };
  }

  private Html goes(DeviceId device, DeviceCard card) {
    return texts.html(
        "devices.code.goes",
        gap("id", DeviceTexts.number(device)),
        gap("title", DeviceTexts.title(card.state())));
  }

  private Html missing(DeviceId device) {
    return texts.html("devices.code.missing", gap("id", DeviceTexts.number(device)));
  }
}
