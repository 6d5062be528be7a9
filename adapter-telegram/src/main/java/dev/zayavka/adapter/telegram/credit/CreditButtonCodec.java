package dev.zayavka.adapter.telegram.credit;

import dev.zayavka.adapter.telegram.callback.ButtonCodec;
import dev.zayavka.adapter.telegram.credit.CreditButton.Accept;
import dev.zayavka.adapter.telegram.credit.CreditButton.Choose;
import dev.zayavka.adapter.telegram.credit.CreditButton.Decline;
import dev.zayavka.adapter.telegram.credit.CreditButton.ShowPage;
import dev.zayavka.adapter.telegram.credit.CreditButton.Take;
import dev.zayavka.ports.credit.CreditStatus;
import dev.zayavka.ports.credit.OnefId;
import dev.zayavka.ports.credit.Verdict;
import java.util.List;
import java.util.Optional;

/** Codec of the credit desk's buttons: {@code c:action:arguments}. */
final class CreditButtonCodec extends ButtonCodec<CreditButton> {

  private static final String ALL = "*";

  CreditButtonCodec() {
    super("c", CreditButton.class);
  }

  @Override
  protected List<Object> write(CreditButton button) {
    return switch (button) {
      case Accept accept -> List.of("accept", accept.request().value(), accept.version());
      case Decline decline -> List.of("decline", decline.request().value(), decline.version());
      case Take take -> List.of("take", take.request().value(), take.version());
      case Choose choose ->
          List.of("choose", choose.request().value(), choose.version(), choose.verdict());
      case ShowPage show ->
          List.of("page", show.status().map(CreditStatus::name).orElse(ALL), show.page());
    };
  }

  @Override
  protected CreditButton read(List<String> parts) {
    return switch (parts.get(1)) {
      case "accept" -> new Accept(request(parts), number(parts));
      case "decline" -> new Decline(request(parts), number(parts));
      case "take" -> new Take(request(parts), number(parts));
      case "choose" -> new Choose(request(parts), number(parts), Verdict.valueOf(parts.get(4)));
      case "page" -> new ShowPage(status(parts.get(2)), number(parts));
      default -> throw new IllegalArgumentException("unknown action");
    };
  }

  private static OnefId request(List<String> parts) {
    return new OnefId(Long.parseLong(parts.get(2)));
  }

  private static int number(List<String> parts) {
    return Integer.parseInt(parts.get(3));
  }

  private static Optional<CreditStatus> status(String name) {
    return name.equals(ALL) ? Optional.empty() : Optional.of(CreditStatus.valueOf(name));
  }
}
