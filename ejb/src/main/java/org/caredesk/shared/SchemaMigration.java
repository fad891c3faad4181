package org.caredesk.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema to the version that this program knows, before anything else starts. It alone
 * signs in as the owner of the schema; the application's own role may not change it. Servers that
 * start together queue up behind one lock of the database.
 *
 * <p>Whatever works at start-up {@code @DependsOn("SchemaMigration")}.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DenyAll
public class SchemaMigration {
  private static final Logger LOG = Logger.getLogger(SchemaMigration.class.getName());

  @Resource(lookup = "jdbc/caredeskOwner")
  private DataSource owner;

  @Inject
  @ConfigProperty(name = "caredesk.db.user", defaultValue = "caredesk_app")
  private String applicationRole;

  @PostConstruct
  void migrate() {
    MigrateResult result =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(owner)
            .locations("classpath:db/migration")
            .callbackLocations("classpath:db/callback")
            .placeholders(Map.of("app", applicationRole))
            .validateMigrationNaming(true)
            .load()
            .migrate();
    LOG.info(
        () ->
            "schema at version %s, %d migrations run"
                .formatted(result.targetSchemaVersion, result.migrationsExecuted));
  }
}
