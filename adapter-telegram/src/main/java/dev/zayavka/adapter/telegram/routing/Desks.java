package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.conversation.Introduction;
import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.doctor.Checkup;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All desks of the bot, in the order in which they are offered messages.
 *
 * @param features their plugs
 */
public record Desks(List<Feature> features) {

  public Desks {
    features = List.copyOf(features);
  }

  /** Opens the desks of these factories. */
  public static Desks open(List<FeatureFactory> factories, TelegramKit kit) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < factories.size(); i++) {
      FeatureFactory factory = factories.get(i);
      features.add(factory.open(kit.forDesk(factory.texts(), neighbours(factories, i))));
    }
    return new Desks(features);
  }

  /** The first desk's own answer to an unknown command; empty if all leave it to the bot. */
  public static Optional<Effect> unknownCommand(List<FeatureFactory> factories, PersonId person) {
    for (int i = 0; i < factories.size(); i++) {
      Optional<Effect> answer = factories.get(i).unknownCommand(person, neighbours(factories, i));
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private static Neighbours neighbours(List<FeatureFactory> factories, int at) {
    return Neighbours.of(factories.stream().map(FeatureFactory::words).toList(), at);
  }

  /** Their handlers of messages and chat events. */
  public List<DeskHandler> handlers() {
    return features.stream().map(Feature::desk).toList();
  }

  /** Their handlers of buttons, and that of the buttons that choose one of them. */
  public List<ButtonHandler<?>> buttons() {
    List<ButtonHandler<?>> all = new ArrayList<>();
    features.forEach(feature -> all.add(feature.buttons()));
    all.add(new DoorButtons(features));
    return all;
  }

  /** Their commands, in the order of the menu. */
  public List<Command> commands() {
    return handlers().stream().flatMap(desk -> desk.commands().stream()).toList();
  }

  /** Their lines in the greeting. */
  public List<Introduction> introductions() {
    return features.stream().map(Feature::introduction).toList();
  }

  /** Their needs. */
  public List<Checkup> checkups() {
    return features.stream().map(Feature::checkup).toList();
  }

  /** Their buttons under the greeting. */
  public List<Button> doors() {
    return features.stream().flatMap(feature -> feature.door().stream()).map(Door::button).toList();
  }

  /** Their names of effects. */
  public List<EffectNames> names() {
    return features.stream().map(Feature::names).toList();
  }

  /** Their renderers. */
  public List<Renderer<?>> renderers() {
    List<Renderer<?>> all = new ArrayList<>();
    features.forEach(feature -> all.addAll(feature.renderers()));
    return all;
  }
}
