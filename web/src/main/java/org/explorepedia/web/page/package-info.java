// SPDX-License-Identifier: Apache-2.0
/** What can be done with a page: read, edit, compare, move, delete and so on; one class for each action. */
@NullMarked
package org.explorepedia.web.page;

import org.jspecify.annotations.NullMarked;
