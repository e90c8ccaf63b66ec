// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.render;

/**
 * What a reader chose that can show in a page.
 *
 * @param language code of the interface language
 * @param thumbWidth default width of thumbnails in pixels
 * @param editSectionLinks whether headings carry edit links
 * @param userName of somebody who previews or saves; empty for readers
 */
public record RenderOptions(String language, int thumbWidth, boolean editSectionLinks, String userName) {

    /** An anonymous reader in this language. */
    public static RenderOptions reader(String language) {
        return new RenderOptions(language, 250, true, "");
    }
}
