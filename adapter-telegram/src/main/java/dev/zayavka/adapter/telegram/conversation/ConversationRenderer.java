package dev.zayavka.adapter.telegram.conversation;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.delivery.Rendering.Send;
import dev.zayavka.adapter.telegram.delivery.Rendering.SetMenu;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.LineBuilder;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.text.Truncate;
import dev.zayavka.ports.conversation.ConversationEffect;
import dev.zayavka.ports.conversation.ConversationEffect.OfferCommands;
import dev.zayavka.ports.conversation.ConversationEffect.Say;
import dev.zayavka.ports.conversation.ConversationEffect.ShowDoctor;
import dev.zayavka.ports.conversation.Phrase;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.function.Supplier;

/** Renderer of the bot's own messages: greeting, help, menu of commands. */
public final class ConversationRenderer implements Renderer<ConversationEffect> {

  private static final int LONGEST_VALUE = 200;

  private final Texts texts;
  private final CommandMenu menu;
  private final List<Introduction> desks;
  private final List<Button> doors;
  private final Supplier<Html> doctor;

  /**
   * Renderer of the bot's own messages.
   *
   * @param doors buttons that lead to the desks, in their order
   * @param doctor report of the checks, made when it is asked for
   */
  public ConversationRenderer(
      Texts texts,
      CommandMenu menu,
      List<Introduction> desks,
      List<Button> doors,
      Supplier<Html> doctor) {
    this.texts = texts;
    this.menu = menu;
    this.desks = List.copyOf(desks);
    this.doors = List.copyOf(doors);
    this.doctor = doctor;
  }

  @Override
  public Class<ConversationEffect> family() {
    return ConversationEffect.class;
  }

  @Override
  public Rendering render(ConversationEffect effect) {
    return switch (effect) {
      case Say say -> new Send(say.to().privateChat(), new Screen(words(say), keyboard(say)));
      case ShowDoctor show -> new Send(show.to().privateChat(), Screen.of(doctor.get()));
      case OfferCommands offer -> new SetMenu(offer.to(), menu.menu(offer.to()));
    };
  }

  private Html words(Say say) {
    return switch (say.phrase()) {
      case GREETING -> greeting(say.to());
      case HELP -> help(say.to());
      case UNKNOWN_COMMAND -> texts.html("say.unknown_command");
      case USAGE -> texts.html("say.usage", gap("example", value(say)));
      case WRITE_YOUR_QUESTION -> texts.html("say.write_your_question");
      case NOT_UNDERSTOOD -> texts.html("say.not_understood");
      case NOTHING_TO_CANCEL -> texts.html("say.nothing_to_cancel");
      case INTERNAL_ERROR -> texts.html("say.internal_error");
    };
  }

  private Html greeting(PersonId person) {
    LineBuilder lines = new LineBuilder().add(texts.html("say.greeting"));
    for (Introduction desk : desks) {
      Html words = desk.greet(person);
      if (!words.equals(Html.EMPTY)) {
        lines.gap().add(words);
      }
    }
    return listed(lines.gap(), person);
  }

  private Html help(PersonId person) {
    return listed(new LineBuilder(), person);
  }

  private Html listed(LineBuilder lines, PersonId person) {
    lines.add(texts.html("say.help"));
    for (CommandSpec command : menu.of(person)) {
      lines.add(
          texts.html(
              "say.help_line", gap("usage", command.usage()), gap("about", command.about())));
    }
    return lines.html();
  }

  /** With one desk there is nothing to choose. */
  private List<List<Button>> keyboard(Say say) {
    return say.phrase() == Phrase.GREETING && doors.size() > 1 ? List.of(doors) : List.of();
  }

  private static String value(Say say) {
    return say.values().isEmpty() ? "" : Truncate.line(say.values().getFirst(), LONGEST_VALUE);
  }
}
