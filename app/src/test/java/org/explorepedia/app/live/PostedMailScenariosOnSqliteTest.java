// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.live;

import org.explorepedia.app.fixture.WikiFixture;
import org.junit.jupiter.api.BeforeAll;

final class PostedMailScenariosOnSqliteTest extends PostedMailScenarios {

    @BeforeAll
    void start() {
        begin(WikiFixture::onSqlite);
    }
}
