package io.backgrounder.web.query;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A few connections besides those of the pool, for reads by one statement. Such a read takes the database a fraction of a millisecond:
 * when as many are under way as it has processors, more only push each other out of the processors' caches, and each then takes half as
 * long again. Nor do reads wait for what holds connections of the pool for long, such as exports.
 */
@ApplicationScoped
class ReadConnections {
    @Inject
    AgroalDataSource pool;

    private AgroalDataSource few;

    @PostConstruct
    void open() throws SQLException {
        AgroalConnectionPoolConfiguration shared = pool.getConfiguration().connectionPoolConfiguration();
        int count = Math.min(shared.maxSize(), 2 * Runtime.getRuntime().availableProcessors() + 2);
        few = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(new AgroalConnectionPoolConfigurationSupplier(shared)
                        .transactionIntegration(TransactionIntegration.none())
                        .maxSize(count)));
    }

    @PreDestroy
    void close() {
        few.close();
    }

    Connection get() throws SQLException {
        return few.getConnection();
    }
}
