// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/**
 * A notable event as stored.
 *
 * @param id never changes and is never given again, so that a mail about it can be known to have been sent
 * @param reached accounts up to this number were told; {@link #EVERYBODY} when all were
 * @param retracted whether what it is about is gone for the moment
 */
public record RecordedEvent(long id, NotableEvent event, long reached, boolean retracted) {

    /** No account has a higher number. */
    public static final long EVERYBODY = Long.MAX_VALUE;
}
