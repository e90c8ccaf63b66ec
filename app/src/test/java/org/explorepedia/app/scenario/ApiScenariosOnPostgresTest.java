// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

import org.explorepedia.app.fixture.OnPostgres;

@OnPostgres
final class ApiScenariosOnPostgresTest extends ApiScenarios {}
