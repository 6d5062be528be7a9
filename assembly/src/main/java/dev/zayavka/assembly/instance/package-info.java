/** Membership of this process among the instances: heartbeats, terms, leadership. */
@NullMarked
package dev.zayavka.assembly.instance;

import org.jspecify.annotations.NullMarked;
