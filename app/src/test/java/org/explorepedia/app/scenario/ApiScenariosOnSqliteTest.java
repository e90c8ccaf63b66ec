// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

final class ApiScenariosOnSqliteTest extends ApiScenarios {}
