package dev.zayavka.adapter.telegram.callback;

/**
 * Marker of the data a button carries: the action, its subject, and the version the button was
 * drawn for. Each desk has a sealed family of its own and one {@link ButtonCodec} for it.
 */
public interface CallbackData {

  /** Packed form for {@code callback_data} (Bot API): 1 to 64 bytes of ASCII. */
  String packed();
}
