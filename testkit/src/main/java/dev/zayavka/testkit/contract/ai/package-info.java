/** Contract of the port to language models. */
@NullMarked
package dev.zayavka.testkit.contract.ai;

import org.jspecify.annotations.NullMarked;
