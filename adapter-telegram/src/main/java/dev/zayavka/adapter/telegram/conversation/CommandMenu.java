package dev.zayavka.adapter.telegram.conversation;

import dev.zayavka.adapter.telegram.delivery.Rendering.MenuEntry;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;

/** Menu of commands, by person. */
public final class CommandMenu {

  private final List<CommandSpec> commands;

  public CommandMenu(List<CommandSpec> commands) {
    this.commands = List.copyOf(commands);
  }

  /** The commands this person may give, in the order of the list. */
  List<CommandSpec> of(PersonId person) {
    return commands.stream().filter(command -> command.audience().includes(person)).toList();
  }

  /** Menu of this person. */
  List<MenuEntry> menu(PersonId person) {
    return entries(of(person));
  }

  /** Menu of people the bot does not know. */
  public List<MenuEntry> defaultMenu() {
    return entries(
        commands.stream()
            .filter(command -> command.audience() instanceof Audience.Everybody)
            .toList());
  }

  private static List<MenuEntry> entries(List<CommandSpec> specs) {
    return specs.stream().map(spec -> new MenuEntry(spec.name(), spec.about())).toList();
  }
}
