package dev.zayavka.core.devices;

import static dev.zayavka.testkit.fixture.DeviceFixtures.ivan;

import dev.zayavka.core.shared.DialogueLine;
import dev.zayavka.ports.devices.forms.Form;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.testkit.fixture.DeviceForms;
import dev.zayavka.testkit.golden.GoldenFile;
import dev.zayavka.testkit.memory.InMemoryStore;
import dev.zayavka.testkit.memory.devices.DeviceMemory;
import org.junit.jupiter.api.Test;

/** Golden file of the device desk's dialogues: a form waits for its answer across a release. */
final class GoldenFormsTest {

  @Test
  void a_form_that_waits_for_an_answer_is_read_for_ever() {
    GoldenFile.named("dialogues-devices")
        .check(
            DeviceForms.everyForm().stream().map(FormDialogue::of).map(DialogueLine::of).toList(),
            line -> DialogueLine.of(FormDialogue.of(waiting(DialogueLine.read(line)))));
  }

  private static Form waiting(Dialogue dialogue) {
    return DeviceMemory.in(new InMemoryStore())
        .inTransaction(
            work -> {
              work.dialogues().open(ivan().id(), dialogue);
              return FormDialogue.waiting(work, ivan().id());
            })
        .orElseThrow(() -> new IllegalArgumentException("nothing is asked by " + dialogue));
  }
}
