package io.backgrounder.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which description of a topic is shown on which day. */
class DescriptionsTest {
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int DAYS = 60;

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, undated",
        "2019-01-01, governor",
        "2022-06-30, governor",
        "2022-07-01, undated",
        "2023-01-20, president",
        "2027-01-20, president",
        "2027-01-21, former president"
    })
    void bothDaysOfAPeriodAreIncluded(String day, String shown) {
        Descriptions descriptions = new Descriptions(
                "undated",
                List.of(
                        new DatedDescription("governor", LocalDate.parse("2019-01-01"), LocalDate.parse("2022-06-30")),
                        new DatedDescription("president", LocalDate.parse("2023-01-20"), LocalDate.parse("2027-01-20")),
                        new DatedDescription("former president", LocalDate.parse("2027-01-20"), null)));
        assertEquals(shown, descriptions.on(LocalDate.parse(day)));
    }

    private static Descriptions random(Random random) {
        List<DatedDescription> dated = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate from = random.nextInt(4) == 0 ? null : START.plusDays(random.nextInt(DAYS));
            LocalDate to = from != null && random.nextInt(3) == 0
                    ? null
                    : (from == null ? START : from).plusDays(random.nextInt(DAYS / 3));
            dated.add(new DatedDescription("d" + random.nextInt(3), from, to));
        }
        return new Descriptions(random.nextBoolean() ? null : "d0", dated);
    }

    @Test
    void theClockWakesExactlyWhenAnotherOneIsShown() {
        for (int seed = 0; seed < 2000; seed++) {
            Descriptions descriptions = random(new Random(seed));
            LocalDate day = START.minusDays(1);
            while (descriptions.until(day) != null) {
                LocalDate next = descriptions.until(day);
                String shown = descriptions.on(day);
                day.datesUntil(next).forEach(between -> assertEquals(shown, descriptions.on(between)));
                assertNotEquals(shown, descriptions.on(next));
                day = next;
            }
            String last = descriptions.on(day);
            day.datesUntil(START.plusDays(2 * DAYS)).forEach(later -> assertEquals(last, descriptions.on(later)));
        }
    }
}
