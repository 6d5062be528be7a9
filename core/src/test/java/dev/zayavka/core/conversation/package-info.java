@NullMarked
package dev.zayavka.core.conversation;

import org.jspecify.annotations.NullMarked;
