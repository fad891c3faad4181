package org.caredesk.importing;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;

/** Keeps a file that somebody sent through the browser until a job takes it in. */
@Stateless
@RolesAllowed({ADMIN, OPERATOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportUploadService {

  private static final long MOST_BYTES = 500L * 1024 * 1024;
  private static final Pattern NAME = Pattern.compile("[\\w .()-]{1,100}\\.(zip|csv|csv\\.gz)");

  @Inject private ImportPlaces places;

  /**
   * Stores the file in a folder of its own below the import folder.
   *
   * @param fileName as the browser told it; only its last part counts
   * @return the location that a job is started with
   * @throws BusinessException import.fileName when it is no .zip, .csv or .csv.gz; import.tooLarge
   *     beyond 500 MB; import.notStored
   */
  public String keep(String fileName, InputStream content) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    if (!NAME.matcher(name).matches() || name.startsWith(".")) {
      throw new BusinessException("import.fileName", name);
    }
    String place = "upload/" + UUID.randomUUID();
    Path folder = places.resolve(place);
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(".part");
      Files.copy(new BoundedStream(content, MOST_BYTES), part);
      Files.move(part, folder.resolve(name));
    } catch (IOException e) {
      throw new BusinessException("import.notStored", name);
    }
    return place + "/" + name;
  }
}
