package org.caredesk.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.caredesk.shared.BusinessException;

/**
 * A folder, zip or single file of the import format. Nothing is unpacked to disk; names inside a
 * zip are labels, never paths, and what unpacks beyond a limit is refused.
 */
final class ImportFolder implements AutoCloseable {

  private static final long MOST_BYTES_A_FILE = 4L * 1024 * 1024 * 1024;
  private static final int MOST_ENTRIES = 100;

  private final List<ImportFile> files = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private ZipFile zip;

  private final ImportKind single;

  private ImportFolder(ImportKind single) {
    this.single = single;
  }

  /**
   * Looks at what is there.
   *
   * @param single what a lone file is when its name does not say so; null: then it is nothing
   * @throws BusinessException import.notFound, import.notReadable, import.tooManyFiles, import.path
   *     when a name in a zip leads outside
   */
  static ImportFolder open(Path location, ImportKind single) {
    ImportFolder folder = new ImportFolder(single);
    try {
      folder.look(location);
    } catch (IOException e) {
      throw new BusinessException("import.notReadable", location.getFileName(), e.getMessage());
    }
    folder.files.sort(Comparator.comparing(ImportFile::kind));
    return folder;
  }

  private void look(Path location) throws IOException {
    if (Files.isDirectory(location)) {
      try (Stream<Path> found = Files.list(location)) {
        found.filter(Files::isRegularFile).sorted().forEach(this::add);
      }
    } else if (!Files.isReadable(location)) {
      throw new BusinessException("import.notFound", location.getFileName());
    } else if (location.getFileName().toString().endsWith(".zip")) {
      zip = new ZipFile(location.toFile());
      addEntries();
    } else {
      addSingle(location);
    }
  }

  private void addSingle(Path file) {
    String name = file.getFileName().toString();
    if (single == null || ImportKind.ofFile(name).isPresent()) {
      add(file);
    } else {
      files.add(new ImportFile(single, name, () -> Files.newInputStream(file)));
    }
  }

  private void add(Path file) {
    add(file.getFileName().toString(), () -> Files.newInputStream(file));
  }

  private void addEntries() {
    if (zip.size() > MOST_ENTRIES) {
      throw new BusinessException("import.tooManyFiles", MOST_ENTRIES);
    }
    zip.stream().filter(entry -> !entry.isDirectory()).forEach(this::add);
  }

  private void add(ZipEntry entry) {
    Path path = Path.of(entry.getName().replace('\\', '/'));
    if (path.isAbsolute() || !path.normalize().equals(path) || entry.getName().contains("..")) {
      throw new BusinessException("import.path", entry.getName());
    }
    add(path.getFileName().toString(), () -> zip.getInputStream(entry));
  }

  private void add(String name, ImportFile.Source source) {
    Optional<ImportKind> kind = ImportKind.ofFile(name);
    if (kind.isPresent() && files.stream().noneMatch(file -> file.kind() == kind.get())) {
      files.add(new ImportFile(kind.get(), name, source));
    } else if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
      others.add(name);
    }
  }

  /** The files of these kinds, in the order of loading. */
  List<ImportFile> files(List<ImportKind> kinds) {
    return files.stream().filter(file -> kinds.contains(file.kind())).toList();
  }

  /** CSV files that are not of the format, or the second of their kind. */
  List<String> others() {
    return List.copyOf(others);
  }

  /** The unpacked bytes of a file, bounded. */
  static InputStream unpacked(ImportFile file) throws IOException {
    InputStream stored = new BufferedInputStream(file.source().open());
    InputStream plain = file.name().endsWith(".gz") ? new GZIPInputStream(stored) : stored;
    return new BoundedStream(plain, MOST_BYTES_A_FILE);
  }

  @Override
  public void close() {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
