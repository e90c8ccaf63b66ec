// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.explorepedia.app.live;

import org.jspecify.annotations.NullMarked;
