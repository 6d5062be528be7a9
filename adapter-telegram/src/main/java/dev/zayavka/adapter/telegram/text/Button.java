package dev.zayavka.adapter.telegram.text;

/**
 * A button under a message.
 *
 * @param label what it says
 * @param data what comes back when it is pressed (Bot API: {@code callback_data}, 1 to 64 bytes)
 */
public record Button(String label, String data) {}
