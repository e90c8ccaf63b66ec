// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.transfer.dump;

/**
 * One thing met in a dump. A page comes as its head, then its revisions, then its end, so that a history of any length
 * passes through without being held.
 */
public sealed interface DumpItem permits DumpSite, DumpPage, DumpRevision, DumpItem.PageEnd, DumpItem.End {

    /** No more revisions of the page that was read last. */
    record PageEnd() implements DumpItem {}

    /** Nothing follows. */
    sealed interface End extends DumpItem {}

    /** The dump was read to its proper end. */
    record Complete() implements End {}

    /**
     * The dump breaks off or is damaged; what was read before is sound.
     *
     * @param reason in a few words
     * @param line where, from 1; 0 if unknown
     */
    record Broken(String reason, long line) implements End {}
}
