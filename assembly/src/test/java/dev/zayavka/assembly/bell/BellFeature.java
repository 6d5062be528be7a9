package dev.zayavka.assembly.bell;

import static dev.zayavka.adapter.telegram.text.Arg.gap;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.delivery.Rendering;
import dev.zayavka.adapter.telegram.doctor.Checkup.Needs;
import dev.zayavka.adapter.telegram.routing.ButtonAnswer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.ButtonPress;
import dev.zayavka.adapter.telegram.routing.Command;
import dev.zayavka.adapter.telegram.routing.CommandFactory;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.routing.InboundMessage;
import dev.zayavka.adapter.telegram.routing.Neighbours;
import dev.zayavka.adapter.telegram.routing.PrivateWords;
import dev.zayavka.adapter.telegram.routing.ShutOut;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.Button;
import dev.zayavka.adapter.telegram.text.Html;
import dev.zayavka.adapter.telegram.text.Screen;
import dev.zayavka.adapter.telegram.text.TextBundle;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.adapter.telegram.updates.InboundUpdate.ChatEvent;
import dev.zayavka.assembly.bell.BellButton.RingBell;
import dev.zayavka.assembly.bell.BellEffect.ShowBell;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.Dialogue;
import dev.zayavka.ports.shared.MessageRef;
import dev.zayavka.ports.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The desk in Telegram. */
final class BellFeature {

  private BellFeature() {}

  static FeatureFactory factory(BellService service) {
    return new Factory(service);
  }

  private record Factory(BellService service) implements FeatureFactory {

    @Override
    public TextBundle texts() {
      return new TextBundle(BellFeature.class, "bell");
    }

    @Override
    public PrivateWords words() {
      return PrivateWords.NONE;
    }

    @Override
    public Optional<Effect> unknownCommand(PersonId person, Neighbours neighbours) {
      return Optional.empty();
    }

    @Override
    public Feature open(TelegramKit kit) {
      return new Feature(
          new Handler(kit),
          new Buttons(service),
          List.of(new BellRenderer(service, kit.texts())),
          new EffectNames(kit.texts(), List.of(BellEffect.class)),
          person -> Html.EMPTY,
          () -> new Needs(Html.EMPTY, List.of(), List.of(), List.of()),
          Optional.empty());
    }
  }

  private record Handler(TelegramKit kit) implements DeskHandler {

    @Override
    public List<Command> commands() {
      return List.of(CommandFactory.forEverybody(kit).plain("bell", this::show));
    }

    private void show(InboundMessage message) {
      kit.replies().reply(message.updateId(), new ShowBell(message.from().id()), message.at());
    }

    @Override
    public boolean tryOpenLink(InboundMessage message, String link) {
      return false;
    }

    @Override
    public void onGreeting(InboundMessage message) {}

    @Override
    public boolean owns(Dialogue dialogue) {
      return false;
    }

    @Override
    public boolean tryClaim(InboundMessage message) {
      return false;
    }

    @Override
    public boolean tryAnswer(InboundMessage message) {
      return false;
    }

    @Override
    public boolean tryCancel(InboundMessage message) {
      return false;
    }

    @Override
    public boolean isAuthorOf(MessageRef message) {
      return false;
    }

    @Override
    public boolean tryTake(InboundMessage message) {
      return false;
    }

    @Override
    public void onChatEvent(ChatEvent event, Instant at) {}

    @Override
    public Optional<ShutOut> shutOut(PersonId person) {
      return Optional.empty();
    }

    @Override
    public void onOtherDesk(PersonId person) {}
  }

  private record Buttons(BellService service) implements ButtonHandler<BellButton> {

    @Override
    public ButtonCodec<BellButton> codec() {
      return BellButton.CODEC;
    }

    @Override
    public Optional<ButtonAnswer> onPress(ButtonPress press, BellButton button) {
      return switch (button) {
        case RingBell ring -> {
          service.ring(press.id(), press.by().id(), press.at());
          yield Optional.of(ButtonAnswer.silent());
        }
      };
    }
  }

  private record BellRenderer(BellService service, Texts texts) implements Renderer<BellEffect> {

    @Override
    public Class<BellEffect> family() {
      return BellEffect.class;
    }

    @Override
    public Rendering render(BellEffect effect) {
      return new Rendering.Send(
          effect.to().privateChat(),
          Screen.of(
              texts.html("bell.shown", gap("rings", service.rings())),
              new Button(texts.plain("bell.ring"), new RingBell().packed())));
    }
  }
}
