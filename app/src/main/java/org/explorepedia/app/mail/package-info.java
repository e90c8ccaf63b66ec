// SPDX-License-Identifier: Apache-2.0
/** Sends mail through an SMTP server, or lays it into files where there is none. */
@NullMarked
package org.explorepedia.app.mail;

import org.jspecify.annotations.NullMarked;
