// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.explorepedia.core.model.Block;
import org.explorepedia.core.right.Denial;
import org.explorepedia.web.frame.Denials;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.visit.Visit;

/** Refusals as errors of the API. */
final class ApiErrors {

    private final Frames frames;

    ApiErrors(Frames frames) {
        this.frames = frames;
    }

    ApiAnswer denied(Visit visit, List<Denial> reasons) {
        Denial first = reasons.getFirst();
        String info = Denials.sentence(frames, visit, first).words();
        return switch (first) {
            case Denial.Blocked(Block block) ->
                new ApiAnswer.Failure(first.code(), info, Map.of("blockinfo", MetaUserInfo.block(block)), 0);
            case Denial.RateLimited(Duration wait) ->
                new ApiAnswer.Failure(first.code(), info, Map.of(), Math.max(1, wait.toSeconds()));
            case Denial.ReadOnly(String reason) ->
                new ApiAnswer.Failure(first.code(), info, Map.of("readonlyreason", reason), 0);
            case Denial.MissingRight _,
                    Denial.Protected _,
                    Denial.CascadeProtected _,
                    Denial.InterfacePage _,
                    Denial.CodePage _,
                    Denial.OthersWall _,
                    Denial.NotEditable _ -> ApiAnswer.failure(first.code(), info);
        };
    }
}
