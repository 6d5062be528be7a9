package dev.zayavka.sandbox.onef;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the bot answered to a posted request.
 *
 * @param json the body parsed; a missing node when it is no JSON
 */
public record IntakeResponse(int status, String body, JsonNode json) {}
