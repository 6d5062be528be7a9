package dev.zayavka.core.devices.forms;

import dev.zayavka.core.devices.FormDialogue;
import dev.zayavka.ports.devices.DangerCode;
import dev.zayavka.ports.devices.DeviceId;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.driven.DevicesWork;
import dev.zayavka.ports.devices.forms.DangerousAction;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.devices.forms.FormEffect.Ask;
import dev.zayavka.ports.devices.forms.FormEffect.EraseCode;
import dev.zayavka.ports.devices.forms.FormProblem;
import dev.zayavka.ports.devices.lending.DeviceAction;
import dev.zayavka.ports.devices.lending.DeviceHistoryEntry;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verification of the code for dangerous actions: three attempts per hour, each recorded in the
 * history.
 */
final class CodeVerification {
  private static final int TRIES = 3;
  private static final Duration WITHIN = Duration.ofHours(1);

  private final DevicesWork work;
  private final DevicePolicy policy;

  CodeVerification(DevicesWork work, DevicePolicy policy) {
    this.work = work;
    this.policy = policy;
  }

  void ask(Person by, DangerousAction act, List<DeviceId> devices, Instant at) {
    Form form = new Form.ShowCode(act, devices);
    work.dialogues().open(by.id(), FormDialogue.of(form));
    work.outbox().enqueue(new Ask(by.id(), form, lockedOut(by, at)), at);
  }

  /**
   * True for the right code, unless the person is locked out. The attempt is noted in the history.
   * A person who is locked out stays in the form: a code is not mistaken for a search.
   */
  boolean attempt(Person by, Form.ShowCode form, String words, Instant at) {
    // Locks the dialogue, so that codes that arrive at several instances are counted in turn.
    work.dialogues().open(by.id(), FormDialogue.of(form));
    if (lockedOut(by, at).isPresent()) {
      return false;
    }
    boolean right = isRight(by, words);
    note(right ? DeviceAction.CODE_ACCEPTED : DeviceAction.CODE_REFUSED, by, form.act(), at);
    return right;
  }

  /** Problem of a wrong code: the attempts left, or the end of the lockout. */
  FormProblem problem(Person by, Instant at) {
    return lockedOut(by, at).orElseGet(() -> new FormProblem.WrongCode(left(by, at)));
  }

  /**
   * Deletes the message with the answer: any message may contain the code, also a picture or a
   * file.
   */
  void erase(Person by, MessageRef message, Instant at) {
    work.outbox().enqueue(new EraseCode(by.id(), message), at);
  }

  private boolean isRight(Person by, String words) {
    return policy.isDeveloper(by.id())
        && policy.code().map((DangerCode code) -> code.matches(words.strip())).orElse(false);
  }

  private Optional<FormProblem> lockedOut(Person by, Instant at) {
    List<Instant> wrong = wrong(by, at);
    return wrong.size() < TRIES
        ? Optional.empty()
        : Optional.of(new FormProblem.LockedOut(wrong.get(wrong.size() - TRIES).plus(WITHIN)));
  }

  private int left(Person by, Instant at) {
    return TRIES - wrong(by, at).size();
  }

  private List<Instant> wrong(Person by, Instant at) {
    return work.history().wrongCodes(by.id(), at.minus(WITHIN));
  }

  private void note(DeviceAction outcome, Person by, DangerousAction act, Instant at) {
    work.history().append(DeviceHistoryEntry.general(outcome, by, Map.of("act", act.name()), at));
  }
}
