package org.caredesk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.caredesk.shared.BusinessException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files may be taken from: one folder of the server and what lies below it. */
@ApplicationScoped
class ImportPlaces {

  @Inject
  @ConfigProperty(name = "caredesk.import.base", defaultValue = "import")
  private String base;

  /** The folder itself. */
  Path base() {
    return Path.of(base).toAbsolutePath().normalize();
  }

  /**
   * The folder or file that a name stands for, absolute or seen from the base.
   *
   * @throws BusinessException import.outside when it lies elsewhere
   */
  Path resolve(String location) {
    Path path = base().resolve(location).normalize();
    if (!path.startsWith(base())) {
      throw new BusinessException("import.outside", location);
    }
    return path;
  }
}
