package org.cordon.sites;

import org.springframework.data.repository.Repository;

/** The rooms of all isolation sites. */
interface Rooms extends Repository<Room, Long> {

    boolean existsBySiteCodeAndName(String siteCode, String name);

    Room save(Room room);
}
