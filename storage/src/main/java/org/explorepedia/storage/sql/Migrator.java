// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables to the newest version; the list of migrations is the same for both databases. */
final class Migrator {

    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);

    private Migrator() {}

    static void migrate(DataSource source, SqlDialect dialect) {
        Flyway flyway = Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:migration")
                .placeholders(dialect.migrationPlaceholders())
                .table("schema_version")
                // A database of a newer version must not be written by this one.
                .ignoreMigrationPatterns(new String[0])
                .loggers("slf4j")
                .load();
        int done = flyway.migrate().migrationsExecuted;
        if (done > 0) {
            LOG.info("Database brought up to date with {} migrations", done);
        }
    }

    /** Whether a failure means that the database was made by a newer version of the program. */
    static boolean isFromTheFuture(FlywayException failure) {
        String message = failure.getMessage();
        return message != null && message.contains("not resolved locally");
    }
}
