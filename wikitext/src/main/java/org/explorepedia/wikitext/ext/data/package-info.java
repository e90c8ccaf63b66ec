// SPDX-License-Identifier: Apache-2.0
/** Descriptions of templates for those who fill them in. */
@NullMarked
package org.explorepedia.wikitext.ext.data;

import org.jspecify.annotations.NullMarked;
