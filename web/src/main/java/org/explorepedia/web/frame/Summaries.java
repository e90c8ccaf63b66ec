// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.frame;

import org.explorepedia.core.message.Html;
import org.explorepedia.wikitext.title.Title;

/** Edit summaries as markup: links and section arrows only. */
@FunctionalInterface
public interface Summaries {

    /** @param page that the summary is about; {@code /* section *}{@code /} leads there */
    Html html(String summary, Title page);
}
