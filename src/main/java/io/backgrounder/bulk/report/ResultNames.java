package io.backgrounder.bulk.report;

import io.backgrounder.address.Kind;
import io.backgrounder.address.RedactedSlugs;
import io.backgrounder.document.RedactedContent;
import io.backgrounder.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Leaves redacted slugs out of results, which are kept: a line is refused for such a slug, and its errors may name others. */
@ApplicationScoped
public class ResultNames {
    private static final Pattern NAME = Pattern.compile("(?<=')[a-z0-9-]{1,120}(?=')");
    private static final List<Kind> KINDS = Kind.named(Kind.DOCUMENTS);

    private static final Problem.Error SLUG = Problem.Error.member("/slug", RedactedContent.WHY);

    @Inject
    RedactedSlugs redactedSlugs;

    public List<ImportResult> withoutRedacted(List<ImportResult> results) {
        List<String> names = results.stream()
                .filter(result -> !result.isWritten())
                .flatMap(ResultNames::names)
                .distinct()
                .toList();
        Set<String> redacted = redactedSlugs.among(KINDS, names);
        return results.stream()
                .map(result -> result.isWritten() ? result : without(redacted, result))
                .toList();
    }

    private static Stream<String> names(ImportResult result) {
        return Stream.concat(
                Stream.ofNullable(result.slug()),
                errors(result)
                        .flatMap(error -> NAME.matcher(error.detail()).results().map(MatchResult::group)));
    }

    private static ImportResult without(Set<String> redacted, ImportResult result) {
        List<Problem.Error> errors = new ArrayList<>();
        errors(result)
                .forEach(error -> errors.add(new Problem.Error(
                        error.pointer(),
                        error.parameter(),
                        NAME.matcher(error.detail())
                                .replaceAll(name -> redacted.contains(name.group()) ? "…" : name.group()))));
        boolean isGone = result.slug() != null && redacted.contains(result.slug()) || errors.contains(SLUG);
        return result.withErrors(result.errors() == null ? null : errors).withSlug(isGone ? null : result.slug());
    }

    private static Stream<Problem.Error> errors(ImportResult result) {
        return Stream.ofNullable(result.errors()).flatMap(List::stream);
    }
}
