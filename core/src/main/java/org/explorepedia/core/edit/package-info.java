// SPDX-License-Identifier: Apache-2.0
/** Writing: opening the edit box, previewing, publishing, merging, undoing. */
@NullMarked
package org.explorepedia.core.edit;

import org.jspecify.annotations.NullMarked;
