// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.transfer.dump.DumpItem;

/** Counts of a running import; keeps examples only up to a bound. */
final class Tally {

    private static final int MAX_REFUSED = 10_000;
    private static final int MAX_CHANGED = 100;

    long pages;
    long newPages;
    long revisions;
    long present;
    long withoutText;
    long otherSlots;

    private long refusedTotal;
    private long changedTotal;
    private final List<ImportReport.Refused> refused = new ArrayList<>();
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final Map<String, Long> lostNamespaces = new LinkedHashMap<>();

    void refused(String title, String reason) {
        refusedTotal++;
        if (refused.size() < MAX_REFUSED) {
            refused.add(new ImportReport.Refused(title, reason));
        }
    }

    void changed(String from, String to) {
        changedTotal++;
        if (changed.size() < MAX_CHANGED) {
            changed.put(from, to);
        }
    }

    void lostNamespace(String name) {
        lostNamespaces.merge(name, 1L, Long::sum);
    }

    ImportReport report(Optional<DumpItem.Broken> broken, Duration elapsed) {
        return new ImportReport(
                pages,
                newPages,
                revisions,
                present,
                withoutText,
                otherSlots,
                refused,
                refusedTotal,
                changed,
                changedTotal,
                lostNamespaces,
                broken,
                elapsed);
    }
}
