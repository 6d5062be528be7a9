package dev.zayavka.sandbox.telegram.people;

/**
 * A button of an inline keyboard.
 *
 * @param data what comes back with a tap; empty for other kinds of buttons
 * @param url opened by the app; empty for other kinds
 */
public record InlineButton(String text, String data, String url) {}
