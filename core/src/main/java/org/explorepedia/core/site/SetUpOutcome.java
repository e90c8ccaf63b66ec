// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.site;

import org.explorepedia.core.account.CreateAccountOutcome;
import org.explorepedia.core.model.User;

/** What became of the form on the set-up page. */
public sealed interface SetUpOutcome {

    /** The wiki is named and has its first administrator. */
    record Done(User administrator) implements SetUpOutcome {}

    /** The link is wrong, too old, or was used. */
    record LinkExpired() implements SetUpOutcome {}

    /** The wiki's name is empty or too long. */
    record InvalidSiteName() implements SetUpOutcome {}

    /** The administrator's account could not be made; the link still holds. */
    record NoAccount(CreateAccountOutcome reason) implements SetUpOutcome {}
}
