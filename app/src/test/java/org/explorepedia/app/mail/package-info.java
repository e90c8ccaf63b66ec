// SPDX-License-Identifier: Apache-2.0
/** Tests of mail. */
@NullMarked
package org.explorepedia.app.mail;

import org.jspecify.annotations.NullMarked;
