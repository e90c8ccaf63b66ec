// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.skin.view;

import gg.jte.Content;
import org.explorepedia.web.skin.Link;
import org.jspecify.annotations.Nullable;

/**
 * What stands where there is nothing yet.
 *
 * @param text why it is empty and what will be here
 * @param action what the viewer can do about it, or null
 */
public record EmptyView(Content text, @Nullable Link action) {}
