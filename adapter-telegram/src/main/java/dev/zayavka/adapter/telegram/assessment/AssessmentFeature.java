package dev.zayavka.adapter.telegram.assessment;

import dev.zayavka.adapter.telegram.delivery.EffectNames;
import dev.zayavka.adapter.telegram.delivery.Renderer;
import dev.zayavka.adapter.telegram.routing.ButtonHandler;
import dev.zayavka.adapter.telegram.routing.DeskHandler;
import dev.zayavka.adapter.telegram.routing.Door;
import dev.zayavka.adapter.telegram.routing.Feature;
import dev.zayavka.adapter.telegram.routing.FeatureFactory;
import dev.zayavka.adapter.telegram.routing.Neighbours;
import dev.zayavka.adapter.telegram.routing.PrivateWords;
import dev.zayavka.adapter.telegram.routing.TelegramKit;
import dev.zayavka.adapter.telegram.text.TextBundle;
import dev.zayavka.adapter.telegram.text.Texts;
import dev.zayavka.ports.assessment.AssessmentEffect;
import dev.zayavka.ports.assessment.AssessmentView;
import dev.zayavka.ports.assessment.AssessmentView.ShowHelp;
import dev.zayavka.ports.delivery.Effect;
import dev.zayavka.ports.shared.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Plug of the assessment desk in Telegram. It takes words only in a training, or as answers to its
 * questions; alone in its bot it answers all other words with what it is for.
 */
public final class AssessmentFeature implements FeatureFactory {

  /** Sentences of the desk. */
  public static final TextBundle TEXTS = new TextBundle(AssessmentFeature.class, "assessment");

  /** Families of the desk's effects. */
  public static final List<Class<? extends Effect>> FAMILIES =
      List.of(AssessmentEffect.class, AssessmentView.class);

  /** Name of a training in log lines. */
  static final String TRAINING = "training";

  /** Name of a broadcast in log lines. */
  static final String BROADCAST = "broadcast";

  private static final String DOOR = "assessment";

  private final AssessmentPorts ports;

  private AssessmentFeature(AssessmentPorts ports) {
    this.ports = ports;
  }

  /** The desk over its ports. */
  public static FeatureFactory factory(AssessmentPorts ports) {
    return new AssessmentFeature(ports);
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
    return isAlone(neighbours) ? Optional.of(new ShowHelp(person)) : Optional.empty();
  }

  @Override
  public Feature open(TelegramKit kit) {
    Texts texts = kit.texts();
    boolean alone = isAlone(kit.neighbours());
    MemberDoor door = new MemberDoor(ports, texts);
    TalkKeyboard keyboard = new TalkKeyboard(texts);
    TalkMessages talk = new TalkMessages(ports, keyboard, alone);
    MemberCommands members = new MemberCommands(ports, door, talk, kit, alone);
    AssessmentScreens screens = AssessmentScreens.of(ports, keyboard, texts, kit.clock());
    return new Feature(
        desk(members, talk, kit),
        buttons(door, screens, kit),
        renderers(screens, texts),
        new EffectNames(texts, FAMILIES),
        new AssessmentIntroduction(door, texts, kit.clock()),
        new AssessmentCheckup(ports, screens.moments(), texts),
        Optional.of(new Door(DOOR, texts.plain("door.assessment"), members::enter)));
  }

  private static boolean isAlone(Neighbours neighbours) {
    return neighbours.equals(Neighbours.none());
  }

  private DeskHandler desk(MemberCommands members, TalkMessages talk, TelegramKit kit) {
    return new AssessmentRoutes(
        members,
        new TrainerCommands(ports, new BroadcastMessages(ports, kit.replies()), kit),
        new AnswerMessages(ports, talk, kit),
        talk);
  }

  private ButtonHandler<?> buttons(MemberDoor door, AssessmentScreens screens, TelegramKit kit) {
    return new AssessmentButtons(
        door,
        new TalkButtons(ports, screens.refusals(), kit.replies()),
        new RatingButtons(ports, kit.texts()),
        new BroadcastButtons(ports, kit.replies(), kit.texts()),
        kit.replies());
  }

  private List<Renderer<?>> renderers(AssessmentScreens screens, Texts texts) {
    return List.of(
        new AssessmentEffectRenderer(screens, texts),
        new AssessmentViewRenderer(ports, screens, texts));
  }
}
