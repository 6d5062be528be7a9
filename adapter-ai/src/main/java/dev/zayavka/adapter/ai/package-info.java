/** Adapter for language models: OpenAI and compatible servers, and Gemini. */
@NullMarked
package dev.zayavka.adapter.ai;

import org.jspecify.annotations.NullMarked;
