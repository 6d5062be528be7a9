package dev.zayavka.adapter.telegram.conversation;

import dev.zayavka.adapter.telegram.delivery.Rendering.MenuEntry;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Set;

/** Which commands are whose. */
public final class CommandMenu {

  private final List<CommandSpec> commands;
  private final Set<PersonId> admins;
  private final Set<PersonId> developers;
  private final Texts texts;

  public CommandMenu(
      List<CommandSpec> commands, Set<PersonId> admins, Set<PersonId> developers, Texts texts) {
    this.commands = List.copyOf(commands);
    this.admins = Set.copyOf(admins);
    this.developers = Set.copyOf(developers);
    this.texts = texts;
  }

  /** True when this person may give this command. */
  public boolean isFor(PersonId person, CommandSpec command) {
    return switch (command.audience()) {
      case EVERYBODY -> true;
      case ADMINS -> admins.contains(person);
      case DEVELOPERS -> developers.contains(person);
    };
  }

  /** This person's commands, in the order of the list. */
  List<CommandSpec> of(PersonId person) {
    return commands.stream().filter(command -> isFor(person, command)).toList();
  }

  /** The menu of this person. */
  List<MenuEntry> menu(PersonId person) {
    return entries(of(person));
  }

  /** The menu of people we do not know. */
  public List<MenuEntry> defaultMenu() {
    return entries(
        commands.stream()
            .filter(command -> command.audience() == CommandSpec.Audience.EVERYBODY)
            .toList());
  }

  private List<MenuEntry> entries(List<CommandSpec> specs) {
    return specs.stream()
        .map(spec -> new MenuEntry(spec.name(), texts.plain("command." + spec.name())))
        .toList();
  }
}
