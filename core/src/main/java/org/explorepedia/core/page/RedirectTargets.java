// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import java.util.Optional;
import org.explorepedia.wikitext.title.Title;

/** Tells from a page's text where it leads. */
@FunctionalInterface
public interface RedirectTargets {

    Optional<Title> of(String text);
}
