// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explorepedia.transfer.dump.DumpItem;

/**
 * What an import did.
 *
 * @param pages met in the dump
 * @param newPages of these, made by this import
 * @param revisions stored by this import
 * @param revisionsPresent that the wiki had already
 * @param revisionsWithoutText left out because the dump does not hold their text
 * @param otherSlots contents beside the main one that were left out
 * @param refused pages whose titles this wiki does not allow
 * @param refusedTotal how many those are, should the list be cut
 * @param changedTitles examples of titles that read differently here, from → to
 * @param changedTotal how many those are
 * @param lostNamespaces namespaces that this wiki lacks, with the number of pages whose titles now begin with their names
 * @param broken where the dump breaks off, if it does
 */
public record ImportReport(
        long pages,
        long newPages,
        long revisions,
        long revisionsPresent,
        long revisionsWithoutText,
        long otherSlots,
        List<Refused> refused,
        long refusedTotal,
        Map<String, String> changedTitles,
        long changedTotal,
        Map<String, Long> lostNamespaces,
        Optional<DumpItem.Broken> broken,
        Duration elapsed) {

    public ImportReport {
        refused = List.copyOf(refused);
        changedTitles = Map.copyOf(changedTitles);
        lostNamespaces = Map.copyOf(lostNamespaces);
    }

    /** A page that was left out. */
    public record Refused(String title, String reason) {}
}
