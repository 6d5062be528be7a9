package dev.zayavka.ports.credit.driven;

import dev.zayavka.ports.credit.RequestId;
import dev.zayavka.ports.shared.MessageRef;
import java.util.List;

/** Every message that shows a request and is repainted when the request changes. */
public interface CreditCards {

  /** Notes that this message shows this request; nothing happens when that is known. */
  void add(RequestId request, MessageRef message);

  /** Forgets a message that is gone. */
  void remove(RequestId request, MessageRef message);

  /** All messages that show this request, in the order they came. */
  List<MessageRef> of(RequestId request);
}
