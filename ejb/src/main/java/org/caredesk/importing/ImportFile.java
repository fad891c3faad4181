package org.caredesk.importing;

import java.io.IOException;
import java.io.InputStream;

/** A file that was found in a folder or zip, and how to open it. */
record ImportFile(ImportKind kind, String name, Source source) {

  /** Opens the bytes as they are stored; a name ending in .gz still wants unpacking. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }
}
