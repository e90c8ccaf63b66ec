// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin;

import java.util.List;

/**
 * The ways to pass a page on; none of them loads anything from elsewhere.
 *
 * @param link the address to copy, with anchor or revision where there is one
 * @param targets one entry per place, each with its own name
 */
public record Share(String link, List<Link> targets) {

    public Share {
        targets = List.copyOf(targets);
    }
}
