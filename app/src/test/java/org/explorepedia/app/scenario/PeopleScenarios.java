// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.app.scenario;

/** People and their pages. */
abstract class PeopleScenarios extends ScenarioBase {}
