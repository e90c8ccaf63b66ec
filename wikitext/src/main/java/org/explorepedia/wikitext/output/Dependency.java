// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.wikitext.output;

/** What the HTML of a text can depend on beside the text and its templates. */
public enum Dependency {
    USER_LANGUAGE,
    USER_NAME,
    THUMB_WIDTH,
    CURRENT_TIME,
    REVISION,
    /** The number of the revision, which a text gets when it is saved. */
    REVISION_ID,
    /** The time of a revision that is not stored yet. */
    REVISION_TIME,
    /** The author of a revision that is not stored yet. */
    REVISION_USER,
    STATISTICS
}
