// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.page;

import java.util.Set;
import org.explorepedia.web.frame.PageVisit;
import org.explorepedia.web.kit.Reply;

/** One value of {@code action=} in addresses. Built-in actions and further ones are registered alike, in {@code PageActions}. */
public interface PageAction {

    /** The values that it answers, such as {@code edit} and {@code submit}. */
    Set<String> names();

    /** Answers for a local page, whether it exists or not. */
    Reply answer(PageVisit page);
}
