package dev.zayavka.adapter.telegram.devices.lending;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.devices.DevicePolicy;
import dev.zayavka.ports.devices.lending.driving.ManageBorrowers;
import dev.zayavka.ports.shared.PersonId;

/** Lines of the device desk in the greeting: its purpose and the person's role. */
public final class DeviceIntroduction implements Introduction {

  private final ManageBorrowers borrowers;
  private final DevicePolicy policy;
  private final Texts texts;

  public DeviceIntroduction(DevicePorts ports, Texts texts) {
    this.borrowers = ports.borrowers();
    this.policy = ports.policy();
    this.texts = texts;
  }

  @Override
  public Html greet(PersonId person) {
    LineBuilder lines =
        new LineBuilder()
            .add(texts.html("devices.greet"))
            .add(
                borrowers.isRegistered(person)
                    ? texts.html("devices.greet_registered")
                    : texts.html("devices.greet_stranger"));
    if (policy.isAdmin(person)) {
      lines.add(texts.html("devices.greet_admin"));
    }
    if (policy.isDeveloper(person)) {
      lines.add(texts.html("devices.greet_developer"));
    }
    return lines.html();
  }
}
