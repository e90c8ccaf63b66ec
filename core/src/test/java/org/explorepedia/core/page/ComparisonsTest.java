// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.explorepedia.core.memory.TestWiki;
import org.explorepedia.core.model.HiddenPart;
import org.explorepedia.core.model.Revision;
import org.explorepedia.core.page.Comparisons.Side;
import org.explorepedia.core.right.Viewer;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private final TestWiki wiki = new TestWiki();
    private final Viewer ana = wiki.account("Ana");
    private final Viewer ben = wiki.account("Ben");
    private final Comparisons comparisons = new Comparisons(wiki.work, wiki.render, wiki.rights, wiki.clock);

    @Test
    void H3_comparesAnyTwoRevisionsAndCountsThoseBetween() {
        Revision first = wiki.save(ana, "Page", "one");
        wiki.save(ben, "Page", "one two");
        wiki.save(ana, "Page", "one two three");
        Revision last = wiki.save(ana, "Page", "one two three four");
        CompareOutcome outcome = comparisons.compare(
                ana, last.id().value(), new Side.Named(first.id().value()), false);
        assertThat(outcome).isInstanceOfSatisfying(CompareOutcome.Compared.class, compared -> {
            assertThat(compared.older()).contains(first);
            assertThat(compared.newer()).isEqualTo(last);
            assertThat(compared.current()).isTrue();
            assertThat(compared.between().revisions()).isEqualTo(2);
            assertThat(compared.between().authors()).containsExactlyInAnyOrder("Ana", "Ben");
        });
        // The order of the question does not matter.
        assertThat(comparisons.compare(ana, first.id().value(), Side.Current.CURRENT, false))
                .isEqualTo(outcome);
    }

    @Test
    void theFirstRevisionIsComparedWithNothing() {
        Revision first = wiki.save(ana, "Page", "one");
        assertThat(comparisons.compare(ana, first.id().value(), Side.Previous.PREVIOUS, false))
                .isInstanceOfSatisfying(CompareOutcome.Compared.class, compared -> {
                    assertThat(compared.older()).isEmpty();
                    assertThat(compared.diff().figures().addedBytes()).isEqualTo(4);
                });
        assertThat(comparisons.compare(ana, 999, Side.Previous.PREVIOUS, false))
                .isEqualTo(new CompareOutcome.NoSuchRevision(999));
    }

    @Test
    void H6_comparisonsWithHiddenTextAreRefused() {
        Revision first = wiki.save(ana, "Page", "secret");
        Revision second = wiki.save(ana, "Page", "open");
        wiki.work.write(stores -> {
            stores.revisions().hide(first.id(), Set.of(HiddenPart.TEXT));
            return true;
        });
        assertThat(comparisons.compare(ben, second.id().value(), Side.Previous.PREVIOUS, true))
                .isInstanceOf(CompareOutcome.Hidden.class);
        assertThat(comparisons.compare(
                        wiki.account("Admin", "sysop"), second.id().value(), Side.Previous.PREVIOUS, true))
                .isInstanceOf(CompareOutcome.Compared.class);
    }
}
