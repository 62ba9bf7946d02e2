package io.backgrounder.openapi;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.HttpParams;

/** Puts the {@link Contract} around every call of every test, without the test's asking. */
public class ContractInstaller implements QuarkusTestBeforeEachCallback {
    /** Read once: the document is long, and the tests are many. */
    private static final Contract CONTRACT = new Contract();

    /** Read once, too: each client of RestAssured, one for each request, would look for them in the class path. */
    @SuppressWarnings("deprecation")
    private static final HttpParams DEFAULTS = new DefaultHttpClient().getParams();

    @Override
    @SuppressWarnings("deprecation")
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(CONTRACT);
        RestAssured.urlEncodingEnabled = false;
        HttpClientConfig client = RestAssured.config().getHttpClientConfig();
        RestAssured.config =
                RestAssured.config().httpClient(client.httpClientFactory(() -> new DefaultHttpClient(DEFAULTS.copy())));
    }
}
