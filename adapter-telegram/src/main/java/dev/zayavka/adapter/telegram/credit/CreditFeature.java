package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.doctor.PersonExamination;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.routing.Neighbours;
import dev.zayavka.adapter.telegram.routing.PrivateWords;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.TextBundle;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.credit.CreditEffect;
import dev.zayavka.ports.credit.CreditView;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Plug of the credit desk in Telegram. The desk takes no private words: it works by buttons, and by
 * answers to its questions.
 */
public final class CreditFeature implements FeatureFactory {

  /** Sentences of the desk. */
  public static final TextBundle TEXTS = new TextBundle(CreditFeature.class, "credit");

  /** Name of a request in log lines: its number in 1F follows. */
  static final String REQUEST = "request";

  private final CreditPorts ports;

  private CreditFeature(CreditPorts ports) {
    this.ports = ports;
  }

  /** The desk over its ports. */
  public static FeatureFactory factory(CreditPorts ports) {
    return new CreditFeature(ports);
  }

  @Override
  public TextBundle texts() {
    return TEXTS;
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
    Texts texts = kit.texts();
    CreditTexts words = new CreditTexts(texts);
    CreditScreens screens = new CreditScreens(texts, words);
    CreditRefusals refusals = new CreditRefusals(texts, words, kit.bot());
    return new Feature(
        new CreditRoutes(ports.comments(), new CreditCommands(ports, kit), kit.replies()),
        new CreditButtons(
            new RequestButtons(ports.handle(), refusals, texts),
            new ReturnButtons(ports.handle(), refusals, texts, kit.replies()),
            kit.admins(),
            kit.replies()),
        List.of(
            new CreditEffectRenderer(ports.ask(), screens, words, texts, kit.clock()),
            new CreditViewRenderer(
                ports.ask(),
                ports.analysts(),
                kit.admins(),
                screens,
                refusals,
                words,
                new PersonExamination(kit.api(), kit.bot(), kit.reachable(), texts),
                texts)),
        new EffectNames(kit.texts(), List.of(CreditEffect.class, CreditView.class)),
        new CreditIntroduction(ports.analysts(), kit),
        new CreditCheckup(ports, kit.chats(), texts),
        Optional.empty());
  }
}
