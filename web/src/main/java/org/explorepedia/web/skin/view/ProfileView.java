// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of all pages of one person.
 *
 * @param user whose
 * @param bio what they say about themselves, or empty
 * @param groups worded names of their groups
 * @param edits number of edits, worded
 * @param joined day of registration, worded; null when unknown
 */
public record ProfileView(
        UserRef user,
        String bio,
        List<String> groups,
        String edits,
        @Nullable When joined) {

    public ProfileView {
        groups = List.copyOf(groups);
    }
}
