package org.caredesk.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.caredesk.shared.BusinessException;

/** Unpacked bytes up to a limit: a small file that unpacks to a mountain is refused on the way. */
final class BoundedStream extends FilterInputStream {

  private final long most;
  private long seen;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    seen += read;
    if (seen > most) {
      throw new BusinessException("import.tooLarge", most / (1024 * 1024));
    }
  }
}
