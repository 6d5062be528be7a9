/** Formatted text: HTML markup, entities and their detection. */
@NullMarked
package dev.zayavka.sandbox.telegram.text;

import org.jspecify.annotations.NullMarked;
