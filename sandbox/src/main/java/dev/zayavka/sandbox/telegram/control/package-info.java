/** The same roles over HTTP, and the page that plays them. */
@NullMarked
package dev.zayavka.sandbox.telegram.control;

import org.jspecify.annotations.NullMarked;
