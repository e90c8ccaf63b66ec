// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;

/**
 * Somebody's wish that moderators look at a message.
 *
 * @param title of the thread
 * @param wall whose it is on
 * @param count how many people reported it; the values are those of the first of them
 */
public record MessageReport(
        ThreadId thread, int number, UserId wall, String title, Actor by, Instant at, String reason, int count) {}
