// SPDX-License-Identifier: Apache-2.0
package org.explorepedia.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.explorepedia.core.model.ThreadId;
import org.explorepedia.core.right.Denial;
import org.explorepedia.core.wall.WallOutcome;
import org.explorepedia.core.wall.WallPosting;
import org.explorepedia.web.frame.Frames;
import org.explorepedia.web.kit.Params;
import org.explorepedia.web.visit.Visit;

/**
 * {@code action=wallpost}: with {@code wall} and {@code subject} it begins a thread on the wall of that name, with
 * {@code thread} it replies; {@code text} is the message in both. The rules are those of the forms.
 */
public final class WallPostModule implements ApiModule {

    private final WallPosting posting;
    private final ApiErrors errors;

    public WallPostModule(WallPosting posting, Frames frames) {
        this.posting = posting;
        this.errors = new ApiErrors(frames);
    }

    @Override
    public String name() {
        return "wallpost";
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public List<ApiParameter> parameters() {
        return List.of(
                ApiParameter.text("wall"),
                ApiParameter.text("subject"),
                ApiParameter.number("thread"),
                ApiParameter.of("text", ApiParameter.Kind.TEXT),
                ApiParameter.text("requestkey"));
    }

    @Override
    public ApiAnswer answer(ApiCall call) {
        Visit visit = call.visit();
        Params params = visit.params();
        OptionalLong thread = params.number("thread");
        boolean reply = thread.isPresent() && thread.getAsLong() > 0;
        if (reply == params.find("wall").isPresent()) {
            return ApiAnswer.failure("missingparam", "Exactly one of \"wall\" and \"thread\" is required.");
        }
        WallPosting.Message message =
                new WallPosting.Message(params.get("subject"), params.get("text"), params.get("requestkey"));
        WallOutcome outcome = reply
                ? posting.reply(visit.viewer(), new ThreadId(thread.getAsLong()), message)
                : posting.begin(visit.viewer(), params.get("wall"), message);
        return switch (outcome) {
            case WallOutcome.Done(ThreadId id, int number) -> posted(id, number);
            case WallOutcome.Unchanged(ThreadId id, int number) -> posted(id, number);
            case WallOutcome.Denied(List<Denial> reasons) -> errors.denied(visit, reasons);
            case WallOutcome.Refused(WallOutcome.Refusal why) ->
                ApiAnswer.failure(why.code(), visit.text("wall.refused." + why.code()));
            case WallOutcome.Invalid(WallOutcome.Fault fault) ->
                ApiAnswer.failure(fault.code(), "The message has a fault: " + fault.code() + ".");
            case WallOutcome.Missing _ -> ApiAnswer.failure("nosuchwall", "There is no such wall or thread.");
            case WallOutcome.Changed _ -> throw new IllegalStateException("a new message changes no other");
        };
    }

    private static ApiAnswer posted(ThreadId thread, int number) {
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("result", "Success");
        post.put("thread", thread.value());
        post.put("number", number);
        return ApiAnswer.result("wallpost", post);
    }
}
