package org.caredesk.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {

  private static final List<ImportKind> ALL = List.of(ImportKind.values());

  @TempDir private Path temp;

  private Path zip(String... names) throws IOException {
    Path file = temp.resolve("files.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  @Test
  void filesComeInTheOrderOfLoading() throws IOException {
    Path zip = zip("transactions.csv.gz", "orders.csv", "customers.csv", "README.md", "other.csv");
    try (ImportFolder folder = ImportFolder.open(zip, null)) {
      assertThat(folder.files(ALL))
          .extracting(ImportFile::kind)
          .containsExactly(ImportKind.CUSTOMERS, ImportKind.ORDERS, ImportKind.TRANSACTIONS);
      assertThat(folder.others()).containsExactly("other.csv");
    }
  }

  @Test
  void aNameThatLeadsOutsideIsRefused() throws IOException {
    for (String name : List.of("../customers.csv", "/etc/customers.csv", "a/../../customers.csv")) {
      Path zip = zip(name);
      assertThatThrownBy(() -> ImportFolder.open(zip, null)).hasMessageContaining("import.path");
    }
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> ImportFolder.open(temp.resolve("nothing.zip"), null))
        .hasMessageContaining("import.notFound");
  }

  @Test
  void whatUnpacksToAMountainIsStopped() {
    BoundedStream stream = new BoundedStream(new ByteArrayInputStream(new byte[2000]), 1000);
    assertThatThrownBy(stream::readAllBytes).hasMessageContaining("import.tooLarge");
  }
}
