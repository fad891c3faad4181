package org.caredesk.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports on the loopback address: the usual one where it is free, else any. */
public final class LocalPorts {
  private LocalPorts() {}

  /** A port that nobody listens at now. */
  public static int free() {
    return tryToBind(0);
  }

  /** The preferred port if nobody listens at it, else a free one. */
  public static int preferred(int port) {
    int bound = tryToBind(port);
    return bound > 0 ? bound : free();
  }

  private static int tryToBind(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      return -1;
    }
  }
}
