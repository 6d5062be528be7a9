package dev.zayavka.adapter.telegram.routing;

import dev.zayavka.ports.delivery.Effect;

/**
 * Answer of a desk to a person it has shut out of the bot.
 *
 * @param toMessage answer to a message
 * @param toPress pop-up answer to a button
 */
public record ShutOut(Effect toMessage, ButtonAnswer toPress) {}
