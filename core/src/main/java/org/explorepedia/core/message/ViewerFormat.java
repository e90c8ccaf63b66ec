// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.message;

import java.time.ZoneId;

/**
 * What a viewer chose about texts, dates and numbers.
 *
 * @param language code such as {@code en}, {@code ar} or {@code qqx}
 * @param zone in which times are shown
 * @param dates how dates are written
 */
public record ViewerFormat(String language, ZoneId zone, DateStyle dates) {}
