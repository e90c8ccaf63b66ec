// SPDX-License-Identifier: Apache-2.0
/** Mails people what they were told: at once, daily or weekly, each exactly once as far as the mail protocol allows. */
@NullMarked
package org.explorepedia.core.mail;

import org.jspecify.annotations.NullMarked;
