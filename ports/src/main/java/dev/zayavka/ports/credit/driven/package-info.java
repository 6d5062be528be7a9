/** What the credit desk keeps. */
@NullMarked
package dev.zayavka.ports.credit.driven;

import org.jspecify.annotations.NullMarked;
