package io.backgrounder;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** For tests that read whole exports: a database of their own, in which an export is not as long as the content of all tests. */
public class SmallDatabaseProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("backgrounder.database.name", "small");
    }
}
