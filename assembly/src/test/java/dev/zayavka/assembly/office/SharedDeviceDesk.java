package dev.zayavka.assembly.office;

import static dev.zayavka.assembly.office.DeviceDeskDriver.APPLY;
import static dev.zayavka.assembly.office.TestOffice.PATIENCE;

import dev.zayavka.assembly.settings.Mode;
import dev.zayavka.sandbox.telegram.people.MessageView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One device desk for all tests of a class, whose admin sends lists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
abstract class SharedDeviceDesk {

  DeviceDeskDriver deviceDesk;

  @BeforeAll
  void open() {
    deviceDesk = DeviceDeskDriver.running(TestOffice.plan(Mode.POLLING));
  }

  @AfterAll
  void close() {
    deviceDesk.close();
  }

  /** The preview of a list that is sent, whether or not it can be applied. */
  MessageView uploaded(String name, byte[] content) {
    MessageView sent = deviceDesk.admin().uploads(name, content);
    return deviceDesk
        .admin()
        .awaitsMessage(
            "a preview",
            view -> view.sequence() > sent.sequence() && view.contains("Добавится:"),
            PATIENCE);
  }

  MessageView pressed(MessageView preview, String button) {
    return pressed(preview, button, "Добавится:");
  }

  /**
   * Presses the button with these words, and waits until the message is another with these. A
   * refresh of the list that is still on its way would show the list again instead.
   */
  MessageView pressed(MessageView preview, String button, String containing) {
    deviceDesk.office().awaitRest();
    deviceDesk.admin().taps(preview, DeviceDeskDriver.label(preview, button));
    return deviceDesk
        .admin()
        .awaitsMessage(
            "the list after " + button,
            view ->
                view.id() == preview.id()
                    && view.contains(containing)
                    && !view.buttonTexts().equals(preview.buttonTexts()),
            PATIENCE);
  }

  /** Applies a list; the end has this tally. */
  void applied(MessageView preview, String tally) {
    deviceDesk.admin().taps(preview, APPLY);
    deviceDesk
        .admin()
        .awaitsMessage(
            "it is done",
            view -> view.id() == preview.id() && view.contains("Готово") && view.contains(tally),
            PATIENCE);
    deviceDesk.office().awaitRest();
  }

  /** Searches for a number until a button with these words is found. */
  void finds(String number, String found) {
    MessageView asked = deviceDesk.admin().says(number);
    deviceDesk
        .admin()
        .awaitsMessage(
            "the device " + number,
            view ->
                view.sequence() > asked.sequence()
                    && view.buttonTexts().stream().anyMatch(label -> label.contains(found)),
            PATIENCE);
  }
}
