// SPDX-License-Identifier: Apache-2.0
/** Accounts: making them, logging in and out, passwords, addresses. */
@NullMarked
package org.explorepedia.core.account;

import org.jspecify.annotations.NullMarked;
