package dev.zayavka.assembly.office;

import dev.zayavka.sandbox.office.SupportDeskFixture;
import dev.zayavka.sandbox.telegram.faults.FaultBuilder;
import java.util.List;
import java.util.Random;

/** Random faults between the bot and Telegram. */
final class RandomFaults {

  private final SupportDeskDriver desk;
  private final Random random;
  private final List<Long> chats;

  /**
   * @param clients whose private chats are struck too
   */
  RandomFaults(SupportDeskDriver desk, Random random, List<Long> clients) {
    this.desk = desk;
    this.random = random;
    this.chats = clients;
  }

  /** One or two of the next calls to some chat go wrong. */
  void inject() {
    boolean group = random.nextBoolean();
    FaultBuilder fault =
        desk.office()
            .telegram()
            .faults()
            .next(1 + random.nextInt(2))
            .inChat(group ? oneOf(groups()) : oneOf(chats));
    switch (random.nextInt(5)) {
      case 0 -> fault.answerBadGateway();
      case 1 -> fault.answerRetryAfter(1 + random.nextInt(20));
      case 2 -> fault.dropBeforeTheEffect();
      case 3 -> fault.callsOf("sendMessage").dropAfterTheEffect();
      default -> refuse(fault, group);
    }
  }

  /** Removes all faults. */
  void clear() {
    desk.office().telegram().faults().clear();
  }

  private static void refuse(FaultBuilder fault, boolean group) {
    if (group) {
      fault.answer(403, "Forbidden: bot was kicked from the supergroup chat");
    } else {
      fault.answer(500, "Internal Server Error");
    }
  }

  private long oneOf(List<Long> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static List<Long> groups() {
    return List.of(SupportDeskFixture.MAIN, SupportDeskFixture.IVANS, SupportDeskFixture.PYOTRS);
  }
}
