@NullMarked
package dev.zayavka.core.credit;

import org.jspecify.annotations.NullMarked;
