package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.conversation.ChooseDesk;
import java.util.List;
import java.util.Optional;

/**
 * Handler of the buttons that choose a desk: one desk lets the person in, the others close theirs.
 */
final class DoorButtons implements ButtonHandler<ChooseDesk> {

  private final List<Feature> features;

  DoorButtons(List<Feature> features) {
    this.features = List.copyOf(features);
  }

  @Override
  public ButtonCodec<ChooseDesk> codec() {
    return ChooseDesk.CODEC;
  }

  @Override
  public Optional<ButtonAnswer> onPress(ButtonPress press, ChooseDesk button) {
    Optional<Feature> chosen =
        features.stream().filter(feature -> leadsTo(feature, button)).findFirst();
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    for (Feature feature : features) {
      if (!feature.equals(chosen.get())) {
        feature.desk().onOtherDesk(press.by().id());
      }
    }
    chosen.get().door().ifPresent(door -> door.action().enter(press));
    return Optional.of(ButtonAnswer.silent());
  }

  private static boolean leadsTo(Feature feature, ChooseDesk button) {
    return feature.door().filter(door -> door.desk().equals(button.desk())).isPresent();
  }
}
