package dev.zayavka.adapter.ai;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Proxy of the connections to language models.
 *
 * @param credentials value of {@code Proxy-Authorization}
 */
record AiProxy(Proxy proxy, Optional<String> credentials) {

  private static final String SHAPE =
      "AI_PROXY is http://[user:password@]host:port or socks5://host:port";

  /**
   * Reads an address. Host names are resolved by the proxy for SOCKS, and by us for HTTP.
   *
   * @throws IllegalArgumentException if it has another shape; the message does not repeat it
   */
  static AiProxy of(URI address) {
    Optional<String> user = Optional.ofNullable(address.getUserInfo());
    Proxy.Type type = type(address.getScheme());
    boolean isComplete = address.getHost() != null && address.getPort() > 0;
    boolean isBare = address.getRawPath().isEmpty() || address.getRawPath().equals("/");
    if (!isComplete || !isBare || type == Proxy.Type.SOCKS && user.isPresent()) {
      throw new IllegalArgumentException(SHAPE);
    }
    InetSocketAddress at = InetSocketAddress.createUnresolved(address.getHost(), address.getPort());
    return new AiProxy(new Proxy(type, at), user.map(AiProxy::basic));
  }

  private static Proxy.Type type(@Nullable String scheme) {
    if ("http".equalsIgnoreCase(scheme)) {
      return Proxy.Type.HTTP;
    }
    if ("socks5".equalsIgnoreCase(scheme)) {
      return Proxy.Type.SOCKS;
    }
    throw new IllegalArgumentException(SHAPE);
  }

  private static String basic(String userInfo) {
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? Credentials.basic(userInfo, "")
        : Credentials.basic(userInfo.substring(0, colon), userInfo.substring(colon + 1));
  }
}
