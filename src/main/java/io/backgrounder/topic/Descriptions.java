package io.backgrounder.topic;

import io.backgrounder.web.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The descriptions of a topic: the first dated one that holds on a day is shown, or else the undated one.
 *
 * @param undated null if there is none
 */
record Descriptions(String undated, List<DatedDescription> dated) {
    /** The last year of the dates that the API takes. */
    private static final int LAST_YEAR = 9999;

    /** The descriptions of a page. */
    static Descriptions of(Topic page) {
        if (page.descriptions() == null || page.descriptions().isEmpty()) {
            return new Descriptions(page.description(), List.of());
        }
        return new Descriptions(
                page.descriptions().stream()
                        .filter(one -> !one.holdsForATime())
                        .map(DatedDescription::text)
                        .findFirst()
                        .orElse(null),
                page.descriptions().stream()
                        .filter(DatedDescription::holdsForATime)
                        .toList());
    }

    static Descriptions of(TopicDocument document) {
        return new Descriptions(document.description(), document.descriptions());
    }

    /** All of them in their order, the undated one last; none if none is dated. */
    List<DatedDescription> all() {
        List<DatedDescription> all = new ArrayList<>(dated);
        if (undated != null && !dated.isEmpty()) {
            all.add(new DatedDescription(undated, null, null));
        }
        return all;
    }

    String on(LocalDate day) {
        return dated.stream()
                .filter(one -> one.holdsOn(day))
                .map(DatedDescription::text)
                .findFirst()
                .orElse(undated);
    }

    /** The first day after this one on which another description is shown; null if there is none. */
    LocalDate until(LocalDate day) {
        String shown = on(day);
        return dated.stream()
                .flatMap(one -> Stream.of(
                        one.validFrom(),
                        one.validTo() == null ? null : one.validTo().plusDays(1)))
                .filter(next -> next != null
                        && next.isAfter(day)
                        && next.getYear() <= LAST_YEAR
                        && !Objects.equals(on(next), shown))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    List<Problem.Error> faults() {
        return IntStream.range(0, dated.size())
                .filter(i -> dated.get(i) != null)
                .mapToObj(i -> fault("/descriptions/" + i, dated.get(i)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Problem.Error fault(String pointer, DatedDescription one) {
        return one.holdsForATime()
                ? TopicRelation.periodFault(pointer, one.validFrom(), one.validTo())
                : Problem.Error.member(
                        pointer, "must have validFrom, validTo or both: `description` is the undated one");
    }
}
