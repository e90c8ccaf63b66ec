// SPDX-License-Identifier: Apache-2.0
/** What somebody wrote, shortened for lists and mails, as far as its reader may see it at that moment. */
@NullMarked
package org.explorepedia.core.excerpt;

import org.jspecify.annotations.NullMarked;
