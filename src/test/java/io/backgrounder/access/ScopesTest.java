package io.backgrounder.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {
    @Test
    void eachScopeIncludesThoseBeforeIt() {
        assertEquals(Set.of(Scopes.READ), Scopes.withIncluded(List.of(Scopes.READ)));
        assertEquals(Set.of(Scopes.READ, Scopes.WRITE), Scopes.withIncluded(List.of(Scopes.WRITE)));
        assertEquals(
                Set.of(Scopes.READ, Scopes.WRITE, Scopes.PUBLISH),
                Scopes.withIncluded(List.of(Scopes.PUBLISH, Scopes.READ)));
        assertEquals(
                Set.of(Scopes.READ, Scopes.WRITE, Scopes.PUBLISH, Scopes.ADMIN),
                Scopes.withIncluded(List.of(Scopes.ADMIN)));
    }

    @Test
    void whatIsNoScopeGivesNothing() {
        assertEquals(Set.of(), Scopes.withIncluded(List.of()));
        assertEquals(Set.of(), Scopes.withIncluded(List.of("Admin", "user", "content:*", "")));
        assertEquals(Set.of(Scopes.READ), Scopes.withIncluded(List.of("root", Scopes.READ)));
    }
}
