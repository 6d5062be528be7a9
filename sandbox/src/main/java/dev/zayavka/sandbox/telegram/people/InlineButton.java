package dev.zayavka.sandbox.telegram.people;

/**
 * A button of an inline keyboard.
 *
 * @param data the callback data; empty for other kinds of buttons
 * @param url opened by the app; empty for other kinds of buttons
 */
public record InlineButton(String text, String data, String url) {}
