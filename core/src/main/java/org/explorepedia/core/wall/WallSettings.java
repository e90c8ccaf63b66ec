// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.wall;

import java.time.Duration;

/**
 * Limits and sizes of walls.
 *
 * @param maxBytes largest message in bytes of UTF-8
 * @param maxTitle longest title of a thread in characters
 * @param maxReason longest reason in characters
 * @param replies how many of a thread's last replies the wall shows
 * @param messages how many messages one page of a thread shows
 * @param fresh how long rendered messages are shown as they are, although links in them may have turned red or blue
 */
public record WallSettings(long maxBytes, int maxTitle, int maxReason, int replies, int messages, Duration fresh) {

    public static final WallSettings DEFAULT = new WallSettings(100_000, 255, 500, 3, 500, Duration.ofDays(1));
}
