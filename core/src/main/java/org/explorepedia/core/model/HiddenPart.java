// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.model;

/** What may be hidden of a revision or log entry. */
public enum HiddenPart {
    TEXT,
    SUMMARY,
    AUTHOR,
    /** Hidden from administrators too. */
    SUPPRESSED
}
