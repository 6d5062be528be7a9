package dev.zayavka.adapter.telegram.conversation;

/**
 * A command people can give in private.
 *
 * @param name without the slash
 * @param audience the people who may give it; for everybody else it is unknown
 * @param about description for the menu
 * @param usage example of its use
 */
public record CommandSpec(String name, Audience audience, String about, String usage) {}
