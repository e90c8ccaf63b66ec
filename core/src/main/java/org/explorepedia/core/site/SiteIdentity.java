// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.site;

import java.time.ZoneId;

/**
 * How the wiki presents itself.
 *
 * @param name never blank
 * @param named whether somebody chose the name; administrators are told if not
 * @param description one sentence for search engines, may be empty
 * @param licenceName of the texts, such as {@code CC BY-SA 4.0}; empty if all rights are reserved
 * @param licenceUrl may be empty
 * @param copyrightHolder for the footer, may be empty
 * @param contact mail address or page of the operators, may be empty
 * @param mainPage prefixed title
 * @param language default of the interface and language of the content
 * @param zone default of times shown
 * @param dateStyle default, a code of {@code DateStyle}
 * @param accountToEdit whether only people with an account may edit
 */
public record SiteIdentity(
        String name,
        boolean named,
        String description,
        String licenceName,
        String licenceUrl,
        String copyrightHolder,
        String contact,
        String mainPage,
        String language,
        ZoneId zone,
        String dateStyle,
        boolean accountToEdit) {

    public static final String DEFAULT_NAME = "Explorepedia";

    public SiteIdentity {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a wiki has a name");
        }
    }
}
