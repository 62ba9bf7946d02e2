package io.backgrounder.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings that map roles of an OpenID Connect provider to scopes. The names of roles are values here, since any are possible. */
@ConfigMapping(prefix = "backgrounder.access")
interface AccessConfig {
    Roles roles();

    /** By default, the roles that have the names of the scopes. */
    interface Roles {
        @WithDefault(Scopes.READ)
        Set<String> read();

        @WithDefault(Scopes.WRITE)
        Set<String> write();

        @WithDefault(Scopes.PUBLISH)
        Set<String> publish();

        @WithDefault(Scopes.ADMIN)
        Set<String> admin();

        default Set<String> scopes(Set<String> roles) {
            return Map.of(Scopes.READ, read(), Scopes.WRITE, write(), Scopes.PUBLISH, publish(), Scopes.ADMIN, admin())
                    .entrySet()
                    .stream()
                    .filter(scope -> !Collections.disjoint(scope.getValue(), roles))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
