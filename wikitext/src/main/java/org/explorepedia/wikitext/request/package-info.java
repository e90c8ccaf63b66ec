// SPDX-License-Identifier: Apache-2.0
/** What a parse is asked for, and its only window on the wiki around it. */
@NullMarked
package org.explorepedia.wikitext.request;

import org.jspecify.annotations.NullMarked;
