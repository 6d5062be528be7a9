package dev.zayavka.adapter.telegram.fake;

import dev.zayavka.adapter.telegram.assessment.AssessmentButton;
import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.callback.CallbackData;
import dev.zayavka.adapter.telegram.conversation.ChooseDesk;
import dev.zayavka.adapter.telegram.credit.CreditButton;
import dev.zayavka.adapter.telegram.devices.lending.DeviceButton;
import dev.zayavka.adapter.telegram.notice.NoticeButton;
import dev.zayavka.adapter.telegram.support.SupportButton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The buttons of all desks. */
public final class AllButtons {

  public static final List<ButtonCodec<?>> CODECS =
      List.of(
          CreditButton.CODEC,
          SupportButton.CODEC,
          DeviceButton.CODEC,
          AssessmentButton.CODEC,
          NoticeButton.CODEC,
          ChooseDesk.CODEC);

  private AllButtons() {}

  /** The button of any desk that has this form. */
  public static Optional<CallbackData> parse(String packed) {
    return CODECS.stream().flatMap(codec -> parse(codec, packed)).findFirst();
  }

  private static Stream<CallbackData> parse(ButtonCodec<?> codec, String packed) {
    return codec.parse(packed).<CallbackData>map(button -> button).stream();
  }
}
