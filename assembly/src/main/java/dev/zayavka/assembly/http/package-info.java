/** The HTTP side of a runner: 1F's intake, webhooks, health and metrics. */
@NullMarked
package dev.zayavka.assembly.http;

import org.jspecify.annotations.NullMarked;
