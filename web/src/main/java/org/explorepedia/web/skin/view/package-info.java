// SPDX-License-Identifier: Apache-2.0
/** What the templates show: records with everything looked up, worded and formatted. */
@NullMarked
package org.explorepedia.web.skin.view;

import org.jspecify.annotations.NullMarked;
