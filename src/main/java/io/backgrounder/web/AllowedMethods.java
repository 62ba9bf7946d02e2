package io.backgrounder.web;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** The {@code Allow} that a 405 must carry (RFC 9110, 15.5.6). Quarkus REST writes it for OPTIONS only. */
final class AllowedMethods {
    private AllowedMethods() {}

    static String at(String path) {
        Deployment deployment = CurrentRequestManager.get().getDeployment();
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        RuntimeResourceVisitor.visitRuntimeResources("", deployment.getClassMappers(), new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                if (method != null && path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                    methods.addAll(method.equals("GET") ? Set.of("GET", "HEAD") : Set.of(method));
                }
            }
        });
        return String.join(", ", methods);
    }
}
