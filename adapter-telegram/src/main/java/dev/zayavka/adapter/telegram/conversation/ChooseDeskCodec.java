package dev.zayavka.adapter.telegram.conversation;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import java.util.List;

/** Codec of the buttons that choose a desk: {@code h:desk:name}. */
final class ChooseDeskCodec extends ButtonCodec<ChooseDesk> {

  ChooseDeskCodec() {
    super("h", ChooseDesk.class);
  }

  @Override
  protected List<Object> write(ChooseDesk button) {
    return List.of("desk", button.desk());
  }

  @Override
  protected ChooseDesk read(List<String> parts) {
    return new ChooseDesk(parts.get(2));
  }
}
