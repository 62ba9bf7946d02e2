package io.backgrounder.change;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Two connections besides those of the pool, one for notifications and one to read the log: this node learns of changes at once, however
 * many requests hold or await connections of the pool.
 */
@ApplicationScoped
class TailConnections {
    private static final int COUNT = 2;

    @Inject
    AgroalDataSource pool;

    private AgroalDataSource own;

    @PostConstruct
    void open() throws SQLException {
        AgroalConnectionPoolConfiguration shared = pool.getConfiguration().connectionPoolConfiguration();
        AgroalConnectionPoolConfigurationSupplier few = new AgroalConnectionPoolConfigurationSupplier()
                .connectionFactoryConfiguration(shared::connectionFactoryConfiguration)
                .exceptionSorter(shared.exceptionSorter())
                .acquisitionTimeout(shared.acquisitionTimeout())
                .maxSize(COUNT);
        own = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(few));
    }

    @PreDestroy
    void close() {
        own.close();
    }

    Connection get() throws SQLException {
        return own.getConnection();
    }
}
