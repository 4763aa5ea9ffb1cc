package org.cordon.sites;

import org.springframework.data.repository.Repository;

/** All health checks at isolation sites. */
interface HealthChecks extends Repository<HealthCheck, Long> {

    HealthCheck save(HealthCheck check);

    long countByNumber(String number);
}
