/** HTTP endpoints, requests and replies, independent of the server. */
@NullMarked
package dev.zayavka.ports.http;

import org.jspecify.annotations.NullMarked;
