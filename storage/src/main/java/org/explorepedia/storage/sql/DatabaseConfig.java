// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME}
 * @param user empty for none, or if the address names it
 * @param password empty for none
 * @param connections at most so many at once to PostgreSQL, or for reading from SQLite
 * @param patience how long to wait for a connection or for another writer
 * @param clock for what depends on today, such as counts of active people
 */
public record DatabaseConfig(
        String url, String user, String password, int connections, Duration patience, InstantSource clock) {

    public static final String SQLITE_PREFIX = "jdbc:sqlite:";
    public static final String POSTGRES_PREFIX = "jdbc:postgresql:";

    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public static DatabaseConfig of(String url, String user, String password) {
        return new DatabaseConfig(url, user, password, CONNECTIONS, PATIENCE, InstantSource.system());
    }

    public static DatabaseConfig sqlite(Path file) {
        return of(SQLITE_PREFIX + file.toAbsolutePath(), "", "");
    }

    public DatabaseConfig withPatience(Duration time) {
        return new DatabaseConfig(url, user, password, connections, time, clock);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseConfig[" + url.replaceFirst("password=[^&]*", "password=…") + "]";
    }
}
