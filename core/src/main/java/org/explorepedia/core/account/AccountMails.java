// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.account;

import org.explorepedia.core.model.User;

/** Writes the mails about accounts, in the reader's language, and hands them to the post. */
public interface AccountMails {

    /** @param secret for the link of {@code Special:ConfirmEmail} */
    void confirmAddress(User user, String email, String secret);

    /** @param secret for the link of {@code Special:PasswordReset} */
    void resetPassword(User user, String secret);
}
