// SPDX-License-Identifier: Apache-2.0
/** Tests of jobs that run in the background. */
@NullMarked
package org.explorepedia.core.job;

import org.jspecify.annotations.NullMarked;
