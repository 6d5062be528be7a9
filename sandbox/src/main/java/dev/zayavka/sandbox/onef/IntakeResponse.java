package dev.zayavka.sandbox.onef;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * HTTP response of the bot to a posted request.
 *
 * @param json the parsed body; a missing node if it is not JSON
 */
public record IntakeResponse(int status, String body, JsonNode json) {}
