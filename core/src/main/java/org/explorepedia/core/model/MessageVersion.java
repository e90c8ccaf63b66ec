// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

import java.time.Instant;

/**
 * What a message said once.
 *
 * @param title the thread's title at that time; empty for replies
 */
public record MessageVersion(int version, Actor author, Instant at, String title, String text) {}
