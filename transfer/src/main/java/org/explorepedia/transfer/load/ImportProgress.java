// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.time.Duration;

/**
 * How far an import is.
 *
 * @param pages read and stored
 * @param revisions read and stored
 * @param bytesRead of the file as it lies on disk
 * @param totalBytes of the file, 0 if unknown
 */
public record ImportProgress(long pages, long revisions, long bytesRead, long totalBytes, Duration elapsed) {

    public double pagesPerSecond() {
        return perSecond(pages);
    }

    public double revisionsPerSecond() {
        return perSecond(revisions);
    }

    private double perSecond(long count) {
        return count / Math.max(0.001, elapsed.toNanos() / 1e9);
    }

    /** Told after each stored batch, by the thread that imports. */
    @FunctionalInterface
    public interface Listener {
        void progressed(ImportProgress progress);
    }
}
