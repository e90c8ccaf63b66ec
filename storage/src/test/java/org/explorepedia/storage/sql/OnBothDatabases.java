// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.storage.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a test class on a fresh SQLite file and on a fresh PostgreSQL database, given as {@link TestDatabase}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ParameterizedClass(name = "{0}")
@ArgumentsSource(OnBothDatabases.Fresh.class)
@interface OnBothDatabases {

    /** Opens each database when its turn comes; JUnit closes it afterwards. */
    final class Fresh implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return Stream.<Supplier<TestDatabase>>of(
                            TestDatabase::sqlite, () -> TestDatabase.postgres(PostgresServer.of(context)))
                    .map(database -> Arguments.of(database.get()));
        }
    }
}
