// SPDX-License-Identifier: Apache-2.0
/** What can be done with whole pages: viewing, moving, deleting, protecting. */
@NullMarked
package org.explorepedia.core.page;

import org.jspecify.annotations.NullMarked;
