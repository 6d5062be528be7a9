/** Stand-in for two AI providers, OpenAI and Gemini: strict rules, scripted answers and faults. */
@NullMarked
package dev.zayavka.sandbox.ai;

import org.jspecify.annotations.NullMarked;
