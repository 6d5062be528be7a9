/** Tests against a real server; each class has a database of its own. */
@NullMarked
package dev.zayavka.adapter.postgres;

import org.jspecify.annotations.NullMarked;
