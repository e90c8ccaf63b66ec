// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import java.util.List;
import org.explorepedia.web.skin.Link;

/**
 * The author of something.
 *
 * @param name as displayed
 * @param href the user page, or for visitors their contributions
 * @param missing whether that page does not exist
 * @param tools links such as wall and contributions, may be empty
 */
public record UserRef(String name, String href, boolean missing, List<Link> tools) {

    private static final int HUES = 6;

    public UserRef {
        tools = List.copyOf(tools);
    }

    /** The first letter, for people without a picture. */
    public String initial() {
        return name.isEmpty() ? "?" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** One of the palette's colours, always the same for the same name. */
    public String hue() {
        return "hue-" + (Math.floorMod(name.hashCode(), HUES) + 1);
    }
}
