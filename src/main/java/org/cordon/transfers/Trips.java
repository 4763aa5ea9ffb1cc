package org.cordon.transfers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All trips. */
interface Trips extends Repository<Trip, Long> {

    Optional<Trip> findById(long id);

    Optional<Trip> findByNumber(String number);

    Optional<Trip> findByOpenPlate(String plate);

    List<Trip> findByTeamCodeAndOpenPlateIsNotNullOrderByPlate(String teamCode);

    Trip saveAndFlush(Trip trip);
}
